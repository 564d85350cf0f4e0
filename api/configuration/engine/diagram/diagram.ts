import type { ValueClasses } from '../problem/value-classes.ts';
import { NO, type NodeStore, YES } from './store.ts';

/**
 * A compiled problem in flat arrays. Nodes are numbered from the top level down; each has edges for the classes of values
 * that still lead to a solution; an edge may skip levels, whose variables are then free. The node after the last one is the
 * end. It holds no names and no prices.
 */
export type Diagram = {
  /** Per variable the class of each value. */
  readonly classes: readonly Int32Array[];
  /** The variable of each level. */
  readonly order: Int32Array;
  /** The node to begin with; -1: there is no solution. */
  readonly root: number;
  /** Per node, and for the end: its level. */
  readonly levels: Int32Array;
  /** Per node: where its edges begin; one more for the end. */
  readonly first: Int32Array;
  readonly edgeClass: Int32Array;
  readonly edgeTarget: Int32Array;
};

/** Nodes and edges of a diagram. */
export function sizeOf({ first, edgeClass }: Diagram): { readonly nodes: number; readonly edges: number } {
  return { nodes: first.length - 1, edges: edgeClass.length };
}

/** Takes the diagram below a root out of the store in which it was built. */
export function extract(store: NodeStore, root: number, order: Int32Array, classes: readonly ValueClasses[]): Diagram {
  const nodes = store.below(root).reverse();
  const places = new Int32Array(store.count).fill(-1);
  places[YES] = nodes.length;
  nodes.forEach((node, at) => {
    places[node] = at;
  });
  const levels = Int32Array.from([...nodes.map((node) => store.levels[node] as number), order.length]);
  const first = new Int32Array(nodes.length + 1);
  const edgeClass: number[] = [];
  const edgeTarget: number[] = [];
  nodes.forEach((node, at) => {
    const size = store.sizes[store.levels[node] as number] as number;
    for (let index = 0; index < size; index += 1) {
      const child = store.child(node, index);
      if (child === NO) continue;
      edgeClass.push(index);
      edgeTarget.push(places[child] as number);
    }
    first[at + 1] = edgeClass.length;
  });
  return {
    classes: classes.map(({ of }) => of),
    order,
    root: places[root] as number,
    levels,
    first,
    edgeClass: Int32Array.from(edgeClass),
    edgeTarget: Int32Array.from(edgeTarget),
  };
}
