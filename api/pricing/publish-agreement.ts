import { z } from 'zod';
import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import type { Seller } from '../identity/viewer.ts';
import { ConflictError, InvalidInputError, NotFoundError, WrongStateError } from '../kernel/error.ts';
import { parse } from '../kernel/parse.ts';
import { cutAgreement, type LockedAgreement, lockAgreement, publishAgreementRow } from './agreement-store.ts';
import { sellerDay } from './list-price-reads.ts';
import { day } from './price-agreement.ts';

const publication = z.object({ agreementId: z.uuid(), version: z.number().int() });
const ending = publication.extend({ day });

async function lockVersion(tx: Tx, id: string, version: number): Promise<LockedAgreement> {
  const agreement = await lockAgreement(tx, id);
  if (!agreement) throw new NotFoundError('PriceAgreement');
  if (agreement.version !== version) throw new ConflictError(agreement.version);
  return agreement;
}

/** Puts a draft in force on the days that it names; its prices show once the outbox has run. */
export async function publishAgreement(tx: Tx, viewer: Seller, input: unknown): Promise<{ agreementId: string }> {
  const { agreementId, version } = parse(publication, input);
  const { accountId, status } = await lockVersion(tx, agreementId, version);
  if (status !== 'draft') throw new WrongStateError('agreement', status);
  await publishAgreementRow(tx, accountId, agreementId, viewer.personId);
  await record(tx, viewer, [
    { topic: 'agreement.published', aggregate: 'price_agreement', id: agreementId, sequence: version + 1, accountId },
  ]);
  return { agreementId };
}

/** Ends an agreement with the day before `day`, so that another may follow it; a draft is given up altogether. Refuses days that are over. */
export async function endAgreement(tx: Tx, viewer: Seller, input: unknown): Promise<{ agreementId: string }> {
  const wanted = parse(ending, input);
  const { accountId, status } = await lockVersion(tx, wanted.agreementId, wanted.version);
  if (status === 'superseded') throw new WrongStateError('agreement', status);
  if (status === 'published' && wanted.day < (await sellerDay(tx))) {
    throw new InvalidInputError([{ path: 'day', message: 'must not be in the past' }]);
  }
  await cutAgreement(tx, accountId, wanted.agreementId, status === 'draft' ? null : wanted.day);
  await record(tx, viewer, [
    {
      topic: 'agreement.ended',
      aggregate: 'price_agreement',
      id: wanted.agreementId,
      sequence: wanted.version + 1,
      accountId,
      detail: { day: wanted.day, was: status },
    },
  ]);
  return { agreementId: wanted.agreementId };
}
