import { graphql } from '../../gateway/graphql.ts';

export const ConfiguratorModelDocument = graphql(`
  query ConfiguratorModel($sku: String!, $quantity: Int!) {
    catalogueItem(sku: $sku) {
      configurator(quantity: $quantity) {
        modelVersion { id number }
        model { diagram currency definition tariff external }
      }
    }
  }
`);
