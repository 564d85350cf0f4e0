import { graphql } from '../../gateway/graphql.ts';

export const ModelPreviewDocument = graphql(`
  query ModelPreview($sku: String!, $currency: String) {
    item(sku: $sku) {
      listPrices { price { currency } }
      modelDraft {
        definition
        check(waitMs: 2000) { state void }
        listTariff(currency: $currency) { currency tariff }
      }
    }
    exchangeRates { base quote }
  }
`);
