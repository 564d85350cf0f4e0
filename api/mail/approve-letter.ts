import type { ApprovalFinding } from '../approval/approval.ts';
import { inLocale } from '../catalog/names.ts';
import type { ChosenOption } from '../configuration/chosen-options.ts';
import { listChosenOptions } from '../configuration/list-chosen-options.ts';
import type { PublicSettings } from '../context.ts';
import type { OutboxEvent } from '../db/outbox.ts';
import type { Tx } from '../db/unit.ts';
import { hashToken, newToken } from '../identity/token.ts';
import type { Locale } from '../identity/viewer.ts';
import type { Currency } from '../kernel/money.ts';
import { findRequestBrief, type RequestBrief } from '../order/request-brief-reads.ts';
import { listOpenSteps, type OpenStep } from './addressee-reads.ts';
import { APPROVE, type AskedLine, type AskedReason } from './approve-wording.ts';
import { wordCountry, wordDay, wordMoment, wordMoney } from './figures.ts';
import { type Letter, word } from './letter.ts';
import { insertApprovalLink } from './mail-store.ts';

const LINK_HOURS = 72;
const HOUR_MS = 3_600_000;

/** Asks everybody whom a submitted request waits for. */
export async function approve(tx: Tx, event: OutboxEvent, settings: PublicSettings): Promise<Letter[]> {
  const accountId = event.accountId ?? '';
  const steps = await listOpenSteps(tx, accountId, event.aggregateId);
  return approveLetters(tx, { accountId, requestId: event.aggregateId }, steps, settings);
}

/** Asks those whom an open step waits for since people changed. */
export async function reassigned(tx: Tx, event: OutboxEvent, settings: PublicSettings): Promise<Letter[]> {
  const { requestId, added } = event.payload as { requestId: string; added: readonly string[] };
  const accountId = event.accountId ?? '';
  const steps = await listOpenSteps(tx, accountId, requestId);
  const asked = steps.filter(
    ({ stepId, membershipId }) => stepId === event.aggregateId && added.includes(membershipId),
  );
  return approveLetters(tx, { accountId, requestId }, asked, settings);
}

type Asked = { readonly brief: RequestBrief; readonly chosen: readonly (readonly ChosenOption[])[] };

async function approveLetters(
  tx: Tx,
  { accountId, requestId }: { readonly accountId: string; readonly requestId: string },
  steps: readonly OpenStep[],
  settings: PublicSettings,
): Promise<Letter[]> {
  const brief = steps.length > 0 ? await findRequestBrief(tx, accountId, requestId) : undefined;
  if (!brief) return [];
  const asked = { brief, chosen: await listChosenOptions(tx, brief.lines) };
  const letters: Letter[] = [];
  for (const step of steps) {
    const token = newToken();
    const expiresAt = new Date(tx.now.getTime() + LINK_HOURS * HOUR_MS);
    await insertApprovalLink(tx, { ...step, tokenHash: hashToken(token), expiresAt });
    letters.push(word(APPROVE, 'approve', step, factsFor(step, asked), `${settings.origin}/approve/${token}`));
  }
  return letters;
}

function factsFor(step: OpenStep, { brief, chosen }: Asked) {
  const { locale } = step;
  const { currency, shipTo } = brief;
  const money = (amount: bigint) => wordMoney({ amount, currency }, locale);
  return {
    number: brief.number,
    account: brief.account,
    requester: brief.requester,
    reasons: step.findings.map((finding) => reasonOf(finding, currency, locale)),
    lines: brief.lines.map(
      (line, index): AskedLine => ({
        ...line,
        unitPrice: money(line.unitPrice),
        net: money(line.net),
        requestedDate: line.requestedDate && wordDay(line.requestedDate, locale),
        options: (chosen[index] ?? []).map((one) => wordOption(one, locale)),
      }),
    ),
    net: money(brief.net),
    tax: money(brief.tax),
    total: money(brief.gross),
    poNumber: brief.poNumber,
    costCentre: brief.costCentre,
    shipTo: [
      shipTo.recipient || shipTo.label,
      shipTo.street.replaceAll(/\s*\n\s*/g, ', '),
      `${shipTo.postalCode} ${shipTo.city}`.trim(),
      wordCountry(shipTo.country, locale),
    ]
      .filter(Boolean)
      .join(', '),
    requested: brief.requestedDate && wordDay(brief.requestedDate, locale),
    expected: brief.expectedDate && wordDay(brief.expectedDate, locale),
    note: brief.note,
    due: wordMoment(step.dueAt, brief.timeZone, locale),
  };
}

function wordOption({ option, quantity }: ChosenOption, locale: Locale): string {
  const name = inLocale(option.names, locale) || option.code;
  return quantity > 1 ? `${quantity} × ${name}` : name;
}

function reasonOf({ code, params }: ApprovalFinding, currency: Currency, locale: Locale): AskedReason {
  const { gross = '0', limit = '0' } = params;
  const money = (amount: bigint) => wordMoney({ amount, currency }, locale);
  const [whole, own] = [BigInt(gross), BigInt(limit)];
  return { code, gross: money(whole), limit: money(own), over: money(whole - own) };
}
