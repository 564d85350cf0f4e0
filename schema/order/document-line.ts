import type { DocumentLine as DocumentLineRow } from '../../api/order/order-line-reads.ts';
import { builder } from '../builder.ts';
import { ModelVersion } from '../catalog/model-version.ts';
import { Choice } from '../configuration/choice.ts';
import { ChosenOption, chosenIn } from '../configuration/chosen-option.ts';
import { Configuration } from '../configuration/configuration.ts';
import { PriceStep } from '../pricing/price.ts';
import { Totals } from '../pricing/totals.ts';

/** What the lines of requests and orders have in common: goods at the price that was agreed when they were requested. */
export const DocumentLine = builder.interfaceRef<DocumentLineRow>('DocumentLine').implement({
  description: 'Goods, how many, and the price that holds for them since they were requested.',
  interfaces: [Totals],
  fields: (t) => ({
    position: t.exposeInt('position', { description: 'Place on the document, from 1.' }),
    sku: t.exposeString('sku', { description: 'Part number; text, never a number.' }),
    description: t.exposeString('description', { description: 'What was requested, in the account’s language.' }),
    quantity: t.exposeInt('quantity', { description: 'How many.' }),
    requestedDate: t.expose('requestedDate', {
      type: 'Date',
      nullable: true,
      description: 'Day that this line is wanted on; null when the day of the whole document counts.',
    }),
    modelVersion: t.field({
      type: ModelVersion,
      nullable: true,
      description: 'Version of the model that the choices are of; null for an article.',
      resolve: ({ modelVersionId }) => modelVersionId,
    }),
    configuration: t.field({
      type: Configuration,
      nullable: true,
      description: 'Saved configuration that the choices came from.',
      resolve: ({ configurationId }) => configurationId,
    }),
    configurationName: t.exposeString('configurationName', {
      nullable: true,
      description: 'What that configuration was called when it was requested; null for what came from none.',
    }),
    choices: t.field({
      type: [Choice],
      nullable: true,
      description: 'The choices, oldest first; null for an article.',
      resolve: ({ choices }) => choices && [...choices],
    }),
    chosen: t.field({
      type: [ChosenOption],
      description: 'The choices in words, in the order of the model; empty for an article.',
      resolve: ({ modelVersionId, choices }, _args, context) => chosenIn(context, modelVersionId, choices),
    }),
    unitPrice: t.field({
      type: 'Money',
      description: 'Net price of one.',
      resolve: ({ unitPrice: amount, currency }) => ({ amount, currency }),
    }),
    taxBasisPoints: t.exposeInt('taxBasisPoints', { description: 'Tax rate in basis points (1 % is 100).' }),
    priceSteps: t.field({
      type: [PriceStep],
      description: 'How the price came about.',
      resolve: ({ priceSteps, currency }) => priceSteps.map((step) => ({ step, currency })),
    }),
  }),
});
