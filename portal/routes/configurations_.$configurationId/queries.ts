import { graphql } from '../../gateway/graphql.ts';

export const ConfigurationDocument = graphql(`
  query Configuration($id: ID!) {
    configuration(id: $id) {
      id
      name
      version
      item { sku }
      choices { group option quantity }
    }
  }
`);
