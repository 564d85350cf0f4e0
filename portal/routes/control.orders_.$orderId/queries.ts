import { graphql } from '../../gateway/graphql.ts';

export const ControlOrderDocument = graphql(`
  query ControlOrder($id: ID!, $locale: Locale) {
    salesOrder(id: $id) {
      id
      number
      stage
      atRisk
      poNumber
      requestedDate
      promisedDate
      expectedDate
      placedAt
      net { amount currency }
      gross { amount currency }
      account { id name }
      requester { person { name } }
      costCentre { code name }
      shipTo { recipient street postalCode city country }
      lines {
        id
        position
        sku
        description
        quantity
        stage
        promisedDate
        expectedDate
        net { amount currency }
        findings { code params(locale: $locale) }
      }
      events { id kind params actor at }
      shipments {
        id
        number
        state
        carrier
        tracking
        shippedAt
        expectedOn
        lines { description serial quantity }
      }
      plan {
        ruleVersion
        plannedAt
        replayIsIdentical
        components {
          orderLineId
          component { sku name(locale: $locale) }
          planned
          netted
          subOrdered
          surplus
          short
        }
        supplyOrders {
          id
          number
          status
          dueDate
          answerDueAt
          dispatchedAt
          total { amount currency }
          supplier { name }
          lines {
            id
            component { sku name(locale: $locale) }
            orderLineId
            quantity
            dueDate
            confirmedDate
            shipped
            received
            withdrawn
            outcome { accepted changed changedDate backordered backorderedDate rejected reason unanswered }
          }
        }
        awards {
          component { sku name(locale: $locale) }
          supplier { id name }
          quantity
          reason
          awardedBy
          awardedAt
          candidates {
            supplier { id name }
            rank
            awarded
            arrivesOn
            lateDays
            landedCost { amount currency }
            minimumQuantity
            multiple
            preference
            rejection
          }
        }
        tasks { id kind sequence startsOn dueOn state doneAt orderLineId }
      }
    }
    workExceptions(first: 50, filter: { orderId: $id }) {
      nodes {
        id
        kind
        state
        quantity
        needed
        detail
        openedAt
        component { sku name(locale: $locale) }
        supplier { name }
      }
    }
    productUnits(first: 100, filter: { orderId: $id }) {
      nodes { id serial state product { name(locale: $locale) } }
    }
  }
`);
