import type { Context } from '../api/context.ts';
import { NotFoundError } from '../api/kernel/error.ts';
import { isId } from '../api/kernel/id.ts';
import { builder } from './builder.ts';

type Load = (id: string, context: Context) => Promise<unknown>;
const loads = new Map<string, Load>();

/** Opaque global id of a row. */
export function globalId(typename: string, id: string): string {
  return Buffer.from(`${typename}:${id}`).toString('base64url');
}

function parse(id: string): { typename: string; key: string } | undefined {
  const [typename, key, ...rest] = Buffer.from(id, 'base64url').toString().split(':');
  return typename && key && rest.length === 0 && isId(key) ? { typename, key } : undefined;
}

/** The row's key behind a global id of that type. Malformed and mistyped ids are NotFoundError like absent and foreign ones. */
export function rowId(typename: string, id: string): string {
  const parsed = parse(id);
  if (parsed?.typename !== typename) throw new NotFoundError(typename);
  return parsed.key;
}

/** The same for an optional argument. */
export function optionalRowId(typename: string, id: string | null | undefined): string | null {
  return id === null || id === undefined ? null : rowId(typename, id);
}

export const Node = builder.interfaceRef<{ id: string }>('Node').implement({
  description:
    'Anything with an id of its own. Ids are opaque and may be kept; they open nothing that the caller may not see.',
  fields: (t) => ({ id: t.id({ description: 'Opaque global id.', nullable: false }) }),
});

/** Makes a type reachable by `node(id)`. The loader must go through the caller's window and answer null for what is not theirs. */
export function registerNode(typename: string, load: Load): void {
  loads.set(typename, load);
}

builder.queryField('node', (t) =>
  t.field({
    type: Node,
    nullable: true,
    description: 'Any node by its id; null when it is absent, malformed or not yours.',
    authScopes: { signedIn: true },
    args: { id: t.arg.id({ required: true, description: 'Opaque global id.' }) },
    resolve: async (_root, { id }, context) => {
      const parsed = parse(id);
      const load = parsed && loads.get(parsed.typename);
      const row = parsed && load ? await load(parsed.key, context) : null;
      return row ? ({ ...(row as object), __typename: parsed?.typename } as unknown as { id: string }) : null;
    },
  }),
);
