/** A family with the number of its items, as the API counts them. */
export type FamilyCount = {
  readonly count: number;
  readonly family: { readonly id: string; readonly name: string; readonly parent: { readonly id: string } | null };
};

/** A family with those below it. */
export type FamilyNode = {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly below: readonly FamilyNode[];
};

/** Makes a tree of counted families; one whose parent is not among them stands at the top. */
export function familyTree(counts: readonly FamilyCount[]): FamilyNode[] {
  const known = new Set(counts.map(({ family }) => family.id));
  const under = (parent: string | null): FamilyNode[] =>
    counts
      .filter(({ family }) => (family.parent && known.has(family.parent.id) ? family.parent.id : null) === parent)
      .map(({ family: { id, name }, count }) => ({ id, name, count, below: under(id) }));
  return under(null);
}

/** The tree as lines with their depth, for a drop-down list. */
export function flatten(
  nodes: readonly FamilyNode[],
  depth = 0,
): { readonly node: FamilyNode; readonly depth: number }[] {
  return nodes.flatMap((node) => [{ node, depth }, ...flatten(node.below, depth + 1)]);
}
