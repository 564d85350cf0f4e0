import type { ReportLine as ReportLineRow } from '../../api/report/purchase-report-reads.ts';
import { builder } from '../builder.ts';
import { Family } from '../catalog/family.ts';
import { localeArgs, textIn } from '../catalog/names.ts';
import { globalId } from '../node.ts';
import { connectionOf } from '../page.ts';

const ReportLine = builder.objectRef<ReportLineRow>('ReportLine').implement({
  description: 'One order line behind a figure of a report.',
  fields: (t) => ({
    id: t.id({ description: 'Opaque id of the line.', resolve: ({ id }) => globalId('OrderLine', id) }),
    orderId: t.id({
      description: 'The order, as the viewer opens it.',
      resolve: ({ orderId }, _args, { viewer }) =>
        globalId(viewer?.party === 'customer' ? 'Order' : 'SalesOrder', orderId),
    }),
    orderNumber: t.exposeString('orderNumber', { description: 'Number of the order, such as `ACME-2231`.' }),
    accountName: t.exposeString('accountName', { description: 'Account that bought it.' }),
    placedAt: t.expose('placedAt', { type: 'DateTime', description: 'When the order was placed.' }),
    sku: t.exposeString('sku', { description: 'Part number; text, never a number.' }),
    name: t.string({
      description: 'Name of the product in the language asked for.',
      args: localeArgs,
      resolve: ({ names }, { locale }, context) => textIn(names, locale, context),
    }),
    description: t.exposeString('description', { description: 'What was ordered, as the order words it.' }),
    family: t.field({ type: Family, description: 'Category of the product.', resolve: ({ familyId }) => familyId }),
    region: t.exposeString('region', { description: 'Region that it went to; empty when the address states none.' }),
    quantity: t.exposeInt('quantity', { description: 'Units.' }),
    unitPrice: t.field({
      type: 'Money',
      description: 'Net price of one unit.',
      resolve: ({ unitPrice: amount, currency }) => ({ amount, currency }),
    }),
    net: t.field({
      type: 'Money',
      description: 'Net price of the line.',
      resolve: ({ net: amount, currency }) => ({ amount, currency }),
    }),
  }),
});

export const ReportLineConnection = connectionOf<ReportLineRow>('ReportLine', ReportLine);
