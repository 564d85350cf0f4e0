type SubOrder = {
  readonly id: string;
  readonly number: string;
  readonly dueDate: string;
  readonly lines: readonly {
    readonly id: string;
    readonly component: { readonly sku: string; readonly name: string; readonly serialised: boolean };
    readonly quantity: number;
    readonly shipped: number;
    readonly withdrawn: number;
    readonly dueDate: string;
    readonly confirmedDate: string | null;
    readonly outcome: {
      readonly accepted: number;
      readonly changed: number;
      readonly backordered: number;
      readonly rejected: number;
    };
  }[];
};

export type ShippableLine = {
  readonly id: string;
  readonly component: { readonly sku: string; readonly name: string; readonly serialised: boolean };
  /** Pieces that can still be put on a ship notice. */
  readonly open: number;
  readonly dueOn: string;
};

export type ShippableSubOrder = {
  readonly id: string;
  readonly number: string;
  readonly dueDate: string;
  readonly lines: readonly ShippableLine[];
};

/** What can be shipped of sub-orders: lines with confirmed pieces that are neither rejected, withdrawn nor shipped yet. */
export function shippableOf(subOrders: readonly SubOrder[]): ShippableSubOrder[] {
  return subOrders
    .map(({ id, number, dueDate, lines }) => ({ id, number, dueDate, lines: lines.flatMap(openOf) }))
    .filter(({ lines }) => lines.length > 0);
}

function openOf(line: SubOrder['lines'][number]): ShippableLine[] {
  const { accepted, changed, backordered, rejected } = line.outcome;
  const open = line.quantity - Math.max(line.withdrawn, rejected) - line.shipped;
  if (accepted + changed + backordered === 0 || open <= 0) return [];
  return [{ id: line.id, component: line.component, open, dueOn: line.confirmedDate ?? line.dueDate }];
}
