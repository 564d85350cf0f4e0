import { graphql } from './graphql.ts';

/** What one unit costs to own, for every page that tells it. */
export const WholeLifeFields = graphql(`
  fragment WholeLifeFields on WholeLifeCost @_unmask {
    price { amount currency }
    costs {
      code
      name(locale: $locale)
      amount { amount currency }
      factors { name(locale: $locale) unit price { amount currency } isMoney value }
    }
    total { amount currency }
    assumptions { code name(locale: $locale) unit isMoney value standard least most refused }
  }
`);
