/** Whether the items together are refuted; undefined when that could not be settled. */
export type Refuted<Item> = (items: readonly Item[]) => boolean | undefined;

/**
 * A minimal refuted part of the items, earlier ones preferred (QuickXplain; Junker 2004). The items together must be
 * refuted. `settled` is false when a question stayed open; the answer is then refuted but perhaps not minimal.
 */
export function quickExplain<Item>(
  items: readonly Item[],
  refuted: Refuted<Item>,
): { readonly items: readonly Item[]; readonly settled: boolean } {
  let settled = true;
  const holds = (candidates: readonly Item[]): boolean => {
    const answer = refuted(candidates);
    if (answer === undefined) settled = false;
    return answer ?? false;
  };
  const narrow = (background: readonly Item[], grown: boolean, rest: readonly Item[]): readonly Item[] => {
    if (grown && holds(background)) return [];
    if (rest.length === 1) return rest;
    const middle = rest.length >> 1;
    const front = rest.slice(0, middle);
    const back = narrow([...background, ...front], true, rest.slice(middle));
    return [...narrow([...background, ...back], back.length > 0, front), ...back];
  };
  if (items.length === 0 || holds([])) return { items: [], settled };
  return { items: narrow([], false, items), settled };
}
