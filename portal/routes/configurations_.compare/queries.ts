import { graphql } from '../../gateway/graphql.ts';
import { WholeLifeFields } from '../../gateway/whole-life-fields.ts';

const ComparedFields = graphql(
  `
  fragment ComparedFields on Configuration @_unmask {
    id
    name
    fit
    version
    item { sku name(locale: $locale) family { picture } }
    choices { group option quantity }
    chosen { group groupName(locale: $locale) optionName(locale: $locale) quantity }
    values { code name(locale: $locale) unit value }
    price { unit { amount currency } }
    earliest { date }
    wholeLife(assumptions: $assumptions) { ...WholeLifeFields }
  }
`,
  [WholeLifeFields],
);

/** Up to four saved configurations, and one that is being put together. */
export const CompareDocument = graphql(
  `
    query Compare(
      $a: ID!
      $b: ID!
      $c: ID!
      $d: ID!
      $hasA: Boolean!
      $hasB: Boolean!
      $hasC: Boolean!
      $hasD: Boolean!
      $sku: String!
      $choices: [ChoiceInput!]
      $edited: Boolean!
      $assumptions: [AssumptionInput!]
      $locale: Locale
    ) {
      a: configuration(id: $a) @include(if: $hasA) { ...ComparedFields }
      b: configuration(id: $b) @include(if: $hasB) { ...ComparedFields }
      c: configuration(id: $c) @include(if: $hasC) { ...ComparedFields }
      d: configuration(id: $d) @include(if: $hasD) { ...ComparedFields }
      catalogueItem(sku: $sku) @include(if: $edited) {
        sku
        name(locale: $locale)
        family { picture }
        configurator(choices: $choices, assumptions: $assumptions) {
          choices { group option quantity }
          chosen { group groupName(locale: $locale) optionName(locale: $locale) quantity }
          values { code name(locale: $locale) unit value }
          valid
          unitPrice { amount currency }
          earliest { date }
          wholeLife { ...WholeLifeFields }
        }
      }
    }
  `,
  [ComparedFields, WholeLifeFields],
);

/** Saved configurations to choose from. */
export const ComparableDocument = graphql(`
  query Comparable {
    configurations(first: 50) { nodes { id name item { name sku } } }
  }
`);
