import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.generated.d.ts';

type Scalars = { ID: string; Date: string; DateTime: string; MinorUnits: string; Locale: string; JSON: unknown };

/** Writes a typed GraphQL document; only `queries.ts` files call it, so that the documents can be collected. */
export const graphql = initGraphQLTada<{ introspection: introspection; scalars: Scalars }>();
