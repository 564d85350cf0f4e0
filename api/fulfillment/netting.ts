/** A need of one order line for one item. */
export type Requirement = { readonly lineId: string; readonly itemId: string; readonly quantity: number };

export type FreeStock = { readonly itemId: string; readonly free: number };

/** What is taken from stock and what remains open; per requirement the two add up to its quantity. */
export type Netting = { readonly netted: readonly Requirement[]; readonly open: readonly Requirement[] };

/** Serves the requirements from free stock in the order given, first come first served; negative stock counts as none. */
export function netAgainstStock(requirements: readonly Requirement[], stock: readonly FreeStock[]): Netting {
  const free = new Map<string, number>();
  for (const entry of stock) free.set(entry.itemId, (free.get(entry.itemId) ?? 0) + Math.max(0, entry.free));
  const netted: Requirement[] = [];
  const open: Requirement[] = [];
  for (const requirement of requirements) {
    const available = free.get(requirement.itemId) ?? 0;
    const taken = Math.min(available, requirement.quantity);
    free.set(requirement.itemId, available - taken);
    if (taken > 0) netted.push({ ...requirement, quantity: taken });
    if (taken < requirement.quantity) open.push({ ...requirement, quantity: requirement.quantity - taken });
  }
  return { netted, open };
}
