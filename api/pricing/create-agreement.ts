import { listAccounts } from '../account/account-reads.ts';
import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import type { Seller } from '../identity/viewer.ts';
import { InvalidInputError, NotFoundError } from '../kernel/error.ts';
import { newId } from '../kernel/id.ts';
import { parse } from '../kernel/parse.ts';
import { type AgreementLine, checkAgreementOverlaps } from './agreement.ts';
import { insertAgreement, insertAgreementLines, listMissingScopes, listStandingLines } from './agreement-store.ts';
import { AgreementNumberTakenError, agreementInput, linesOf, validityIssues } from './price-agreement.ts';

/**
 * Writes a draft of an agreement in the account's currency. Refuses lines that would hold for the same scope, quantity break and day as
 * each other or as any line that stands (AgreementOverlapError), a number that is taken, and days outside the agreement.
 */
export async function createAgreement(tx: Tx, viewer: Seller, input: unknown): Promise<{ agreementId: string }> {
  const wanted = parse(agreementInput, input);
  const issues = validityIssues(wanted);
  if (issues.length > 0) throw new InvalidInputError(issues);
  const [account] = await listAccounts(tx, [wanted.accountId]);
  if (!account) throw new NotFoundError('Account');
  const lines = linesOf(wanted, account.currency);
  checkAgreementOverlaps(lines);
  await refuseMissing(tx, lines);
  const agreement = {
    accountId: account.id,
    id: newId(),
    number: wanted.number,
    currency: account.currency,
    valid: { from: wanted.validFrom, until: wanted.validUntil ?? null },
    sourceDocument: wanted.sourceDocument,
  };
  if (!(await insertAgreement(tx, agreement))) throw new AgreementNumberTakenError(wanted.number);
  const rows = lines.map((line) => ({ ...line, id: newId() }));
  const written = await insertAgreementLines(tx, account.id, agreement.id, rows);
  if (written < rows.length) {
    const standing = await listStandingLines(tx, account.id, agreement.id, scopesOf(lines));
    const numbers = new Map(standing.map(({ rule, agreementNumber }) => [rule.id, agreementNumber]));
    checkAgreementOverlaps([...standing, ...lines], numbers);
    throw new Error('agreement lines were left out without an overlap');
  }
  await record(tx, viewer, [
    {
      topic: 'agreement.drafted',
      aggregate: 'price_agreement',
      id: agreement.id,
      sequence: 1,
      accountId: account.id,
      detail: { number: wanted.number, lines: lines.length },
    },
  ]);
  return { agreementId: agreement.id };
}

function scopesOf(lines: readonly AgreementLine[]): string[] {
  return lines.map(({ scope }) => (scope.kind === 'item' ? scope.itemId : scope.familyId));
}

async function refuseMissing(tx: Tx, lines: readonly AgreementLine[]): Promise<void> {
  const items = lines.flatMap(({ scope }) => (scope.kind === 'item' ? [scope.itemId] : []));
  const families = lines.flatMap(({ scope }) => (scope.kind === 'family' ? [scope.familyId] : []));
  const [missing] = await listMissingScopes(tx, items, families);
  if (missing) throw new NotFoundError(missing.noun);
}
