import { graphql } from '../../gateway/graphql.ts';

export const ConfiguratorDiagramDocument = graphql(`
  query ConfiguratorDiagram($sku: String!, $name: String!) {
    catalogueItem(sku: $sku) { diagram(name: $name) }
  }
`);
