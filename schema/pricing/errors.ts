import { isId } from '../../api/kernel/id.ts';
import { AgreementOverlapError } from '../../api/pricing/agreement.ts';
import { NoTaxRateError } from '../../api/pricing/price-lines.ts';
import { builder } from '../builder.ts';
import { ErrorInterface } from '../errors.ts';
import { globalId } from '../node.ts';

builder.objectType(NoTaxRateError, {
  name: 'NoTaxRateError',
  description: 'The country in which the account is taxed has no tax rate in force.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    country: t.exposeString('country', { description: 'ISO 3166-1 alpha-2.' }),
    day: t.expose('day', { type: 'Date', description: 'Day for which a rate was looked for.' }),
  }),
});

builder.objectType(AgreementOverlapError, {
  name: 'AgreementOverlapError',
  description: 'Two agreed prices would hold for the same item or family, quantity break and day.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    lines: t.stringList({
      description: 'The two lines: a place in the input (`lines.0`), or the global id of a line that stands already.',
      resolve: ({ lineIds }) => lineIds.map((id) => (isId(id) ? globalId('PriceAgreementLine', id) : id)),
    }),
    agreementNumber: t.exposeString('standingIn', {
      nullable: true,
      description: 'Number of the agreement that the standing line belongs to; null when both are in the input.',
    }),
  }),
});
