import { monthStart } from './calendar-month.ts';
import { AGREEMENTS, ASSORTMENTS, type DemoAgreementLine, TAX_RATES } from './data/agreements.ts';
import { CONFIGURATIONS, STANDARDS } from './data/configurations.ts';
import { ACCOUNTS } from './data/organisations.ts';
import { CUSTOMERS } from './data/people.ts';
import type { AccountCode } from './data/shape.ts';
import { type Batch, batch, type Registry } from './reference.ts';

/** Taxes, price agreements and assortments of the accounts. */
export function agreementBatches(id: Registry, now: Date): Batch[] {
  const taxes = TAX_RATES.map(([country, basis_points]) => ({
    country,
    category: 'standard',
    basis_points,
    valid: '[2020-01-01,)',
  }));
  return [batch('tax_rate', taxes), ...ACCOUNTS.flatMap(({ code }) => accountBatches(id, now, code))];
}

function accountBatches(id: Registry, now: Date, code: AccountCode): Batch[] {
  const account_id = id('account', code);
  const currency = ACCOUNTS.find((account) => account.code === code)?.currency ?? 'EUR';
  const agreements = AGREEMENTS[code].map((agreement) => ({
    ...agreement,
    valid: `[${monthStart(now, agreement.fromMonth)},${monthStart(now, agreement.untilMonth)})`,
    publishedAt: new Date(`${monthStart(now, agreement.fromMonth)}T02:00:00Z`),
  }));
  return [
    batch(
      'price_agreement',
      agreements.map(({ number, source, status, valid, publishedAt }) => ({
        account_id,
        id: id('agreement', number),
        number,
        status,
        currency,
        valid,
        source_document: source,
        version: 1,
        published_by: id('person', 'meiling.chou@confluence.example'),
        published_at: publishedAt,
      })),
    ),
    batch(
      'price_agreement_line',
      agreements.flatMap(({ number, valid, lines }) =>
        lines.map((line, index) => ({
          account_id,
          agreement_id: id('agreement', number),
          id: id('agreement line', number, String(index)),
          ...agreedColumns(id, line),
          minimum_quantity: line.from ?? 1,
          valid,
        })),
      ),
    ),
    batch(
      'assortment_rule',
      ASSORTMENTS[code].map(([effect, scope], index) => ({
        account_id,
        id: id('assortment rule', code, String(index)),
        effect,
        item_id: 'sku' in scope ? id('item', scope.sku) : null,
        family_id: 'family' in scope ? id('family', scope.family) : null,
      })),
    ),
  ];
}

function agreedColumns(id: Registry, line: DemoAgreementLine) {
  const fixed = 'fixed' in line;
  return {
    item_id: 'sku' in line ? id('item', line.sku) : null,
    family_id: 'family' in line ? id('family', line.family) : null,
    basis: fixed ? 'fixed' : 'discount',
    unit_price: fixed ? BigInt(line.fixed) * 100n : null,
    discount_basis_points: fixed ? null : line.discount,
  };
}

/** The configurations that the seller agreed with each account; they are kept under its administrator's name. */
export function standardBatches(id: Registry, since: Date): Batch[] {
  return ACCOUNTS.map(({ code }) => {
    const keeper = CUSTOMERS[code].find(({ roles }) => roles.includes('account_administrator'))?.email ?? '';
    return batch(
      'configuration',
      STANDARDS[code].map(([key, name]) => {
        const { sku, choices } = CONFIGURATIONS[key];
        return {
          account_id: id('account', code),
          id: id('configuration', code, key),
          membership_id: id('membership', 'customer', code, keeper),
          item_id: id('item', sku),
          model_version_id: id('model version', sku),
          name,
          choices: JSON.parse(JSON.stringify(choices)),
          shared: true,
          standard: true,
          version: 1,
          created_at: since,
          updated_at: since,
        };
      }),
    );
  });
}
