import { by } from '../kernel/compare.ts';
import { DomainError } from '../kernel/error.ts';

/** `quantity` pieces of the component go into one piece of the parent. A phantom is never held: only its parts are. */
export type BomLine = {
  readonly parentId: string;
  readonly componentId: string;
  readonly quantity: number;
  readonly phantom: boolean;
};

export type Component = { readonly itemId: string; readonly quantity: number };

/** Parts to have at hand, sub-assemblies to build from them on the way (phantoms left out), and the number of levels. */
export type Explosion = {
  readonly components: readonly Component[];
  readonly assemblies: readonly Component[];
  readonly levels: number;
};

export type BomIndex = ReadonlyMap<string, readonly BomLine[]>;

const MOST_LEVELS = 40;
const LARGEST_QUANTITY = 2_000_000_000;

/** A product would contain itself; the path runs from the item back to it. */
export class BillOfMaterialsCycleError extends DomainError {
  readonly code = 'BILL_OF_MATERIALS_CYCLE';
  readonly path: readonly string[];
  constructor(path: readonly string[]) {
    super(`the bill of materials contains itself: ${path.join(' > ')}`);
    this.path = path;
  }
}

/** Too many levels, or more pieces than can be counted. */
export class BillOfMaterialsLimitError extends DomainError {
  readonly code = 'BILL_OF_MATERIALS_LIMIT';
  readonly limit: 'levels' | 'quantity';
  readonly itemId: string;
  constructor(limit: 'levels' | 'quantity', itemId: string) {
    super(`the bill of materials of ${itemId} exceeds the limit of ${limit}`);
    this.limit = limit;
    this.itemId = itemId;
  }
}

/** The lines by parent, in component order. */
export function indexBom(lines: readonly BomLine[]): BomIndex {
  const index = new Map<string, BomLine[]>();
  for (const line of lines.toSorted(
    by(
      (entry) => entry.parentId,
      (entry) => entry.componentId,
    ),
  )) {
    const siblings = index.get(line.parentId);
    if (siblings) siblings.push(line);
    else index.set(line.parentId, [line]);
  }
  return index;
}

/**
 * Explodes pieces into the parts without a bill of materials of their own. Quantities multiply along every path and equal parts are
 * merged only afterwards, so a part of several sub-assemblies is counted once per path. Refuses cycles and absurd sizes.
 */
export function explode(roots: readonly Component[], bom: BomIndex): Explosion {
  const quantities = new Map<string, number>();
  const levels = new Map<string, number>();
  const held = new Set<string>(roots.map((root) => root.itemId));
  for (const root of roots) quantities.set(root.itemId, (quantities.get(root.itemId) ?? 0) + root.quantity);
  const components: Component[] = [];
  const assemblies: Component[] = [];
  // Parents come before their parts, so an item's quantity is complete when its turn comes.
  for (const itemId of parentsFirst(roots, bom)) {
    const quantity = quantities.get(itemId) ?? 0;
    if (quantity > LARGEST_QUANTITY) throw new BillOfMaterialsLimitError('quantity', itemId);
    const lines = bom.get(itemId) ?? [];
    if (lines.length === 0) components.push({ itemId, quantity });
    else if (held.has(itemId)) assemblies.push({ itemId, quantity });
    const level = (levels.get(itemId) ?? 0) + 1;
    if (lines.length > 0 && level > MOST_LEVELS) throw new BillOfMaterialsLimitError('levels', itemId);
    for (const line of lines) {
      if (!line.phantom) held.add(line.componentId);
      quantities.set(line.componentId, (quantities.get(line.componentId) ?? 0) + quantity * line.quantity);
      levels.set(line.componentId, Math.max(levels.get(line.componentId) ?? 0, level));
    }
  }
  const byItem = by<Component>((component) => component.itemId);
  return {
    components: components.toSorted(byItem),
    assemblies: assemblies.toSorted(byItem),
    levels: Math.max(0, ...levels.values()),
  };
}

function parentsFirst(roots: readonly Component[], bom: BomIndex): string[] {
  const finished = new Set<string>();
  const path: string[] = [];
  const onPath = new Set<string>();
  const order: string[] = [];
  const visit = (itemId: string): void => {
    if (finished.has(itemId)) return;
    if (onPath.has(itemId)) throw new BillOfMaterialsCycleError([...path.slice(path.indexOf(itemId)), itemId]);
    if (path.length > MOST_LEVELS) throw new BillOfMaterialsLimitError('levels', path[0] ?? itemId);
    path.push(itemId);
    onPath.add(itemId);
    for (const line of bom.get(itemId) ?? []) visit(line.componentId);
    path.pop();
    onPath.delete(itemId);
    finished.add(itemId);
    order.push(itemId);
  };
  for (const root of roots.toSorted(by((entry) => entry.itemId))) visit(root.itemId);
  return order.reverse();
}
