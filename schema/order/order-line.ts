import type { OrderLine as OrderLineRow } from '../../api/order/order-line-reads.ts';
import { builder } from '../builder.ts';
import { CatalogueItem } from '../catalog/catalogue-item.ts';
import { globalId } from '../node.ts';
import { Totals } from '../pricing/totals.ts';
import { DocumentLine } from './document-line.ts';
import { Finding } from './finding.ts';
import { OrderStage } from './order-terms.ts';

/** A line of an order in the customer's window. It keeps the id that it had on the request. */
export const OrderLine = builder.objectRef<OrderLineRow>('OrderLine').implement({
  description: 'One line of an order: goods, price, how far they have come and when they are expected.',
  interfaces: [Totals, DocumentLine],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('OrderLine', id) }),
    item: t.field({
      type: CatalogueItem,
      nullable: true,
      description: 'The item in the account’s catalogue; null when it has left it.',
      resolve: ({ itemId }) => itemId,
    }),
    stage: t.expose('stage', { type: OrderStage, description: 'How far it has come.' }),
    promisedDate: t.expose('promisedDate', { type: 'Date', description: 'Day promised when the order was placed.' }),
    expectedDate: t.expose('expectedDate', {
      type: 'Date',
      description: 'Day expected now; the real one once delivered.',
    }),
    findings: t.field({
      type: [Finding],
      description: 'Why it is expected when it is, the broken promise first.',
      resolve: ({ findings }) => [...findings],
    }),
  }),
});
