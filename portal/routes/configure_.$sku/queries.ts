import { graphql } from '../../gateway/graphql.ts';
import { WholeLifeFields } from '../../gateway/whole-life-fields.ts';

/**
 * Everything the configurator shows, in one document: all groups in outline, those of the open step with prices and reasons. What costs
 * the solver much is asked only where somebody looks: a repair for one option, a completion for one goal.
 */
export const ConfiguratorDocument = graphql(
  `
  query Configurator(
    $sku: String!
    $choices: [ChoiceInput!]
    $quantity: Int!
    $at: String
    $whyGroup: String!
    $whyOption: String!
    $why: Boolean!
    $goal: CompletionGoal
    $finish: Boolean!
    $by: CostMeasure
    $assumptions: [AssumptionInput!]
    $configurationId: ID!
    $saved: Boolean!
    $days: [Date!]!
    $ship: Boolean!
    $locale: Locale
  ) {
    configuration(id: $configurationId) @include(if: $saved) {
      id
      name
      mine
      standard
      shared
      version
      choices { group option quantity }
      modelVersion { number }
      fit
    }
    catalogueItem(sku: $sku) {
      id
      sku
      name(locale: $locale)
      family { picture }
      configurator(choices: $choices, quantity: $quantity, assumptions: $assumptions) {
        modelVersion { id number }
        choices { group option quantity }
        selection { group option quantity }
        dropped
        sections { code name(locale: $locale) }
        attributes { code name(locale: $locale) unit }
        groups {
          code
          name(locale: $locale)
          section
          min
          max
          picksOne
          nonePossible
          noneChosen
          options { code name(locale: $locale) state quantity }
        }
        step(at: $at) {
          code
          options {
            code
            state
            quantities
            attributes
            price { amount currency }
            effect(by: $by) { amount currency }
            leadDays
            delay
            blockedBy {
              choices { group option quantity }
              causes { source code text(locale: $locale) isGroup }
            }
          }
        }
        requestedDays(dates: $days) @include(if: $ship) { date state deliverOn }
        option(group: $whyGroup, option: $whyOption) @include(if: $why) {
          code
          repair {
            givenUp { group option quantity }
            replaced { group option quantity }
            choices { group option quantity }
            total { amount currency }
            difference { amount currency }
            leadDays
            delay
            earliest { date code params component { name(locale: $locale) } }
            proved
          }
        }
        completion(goal: $goal, by: $by) @include(if: $finish) {
          choices { group option quantity }
          added { groupName(locale: $locale) optionName(locale: $locale) quantity }
          total { amount currency }
          wholeLife { total { amount currency } }
          leadDays
          proved
          earliest { date code params component { name(locale: $locale) } }
        }
        contradiction {
          choices { group option quantity }
          causes { source code text(locale: $locale) isGroup }
        }
        valid
        violations { source code text(locale: $locale) isGroup }
        values { code name(locale: $locale) unit value }
        unitPrice { amount currency }
        wholeLife { ...WholeLifeFields }
        least(by: $by) {
          total { amount currency }
          atLeast { amount currency }
          proved
        }
        leadDays
        price {
          net { amount currency }
          tax { amount currency }
          gross { amount currency }
          steps {
            code
            params
            before { amount currency }
            after { amount currency }
          }
        }
        earliest { date code params component { name(locale: $locale) } }
      }
    }
  }
`,
  [WholeLifeFields],
);

export const ConfiguratorCartDocument = graphql(`
  mutation ConfiguratorCart($input: CartLineAddInput!) {
    cartLineAdd(input: $input) {
      __typename
      ... on CartLineAddSuccess { cart { version } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);

export const ConfigurationSaveDocument = graphql(`
  mutation ConfigurationSave($input: ConfigurationSaveInput!) {
    configurationSave(input: $input) {
      __typename
      ... on ConfigurationSaveSuccess { configuration { id version } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);
