import { AlreadyDecidedError, NotApproverError, SelfApprovalError } from '../../api/approval/approval.ts';
import { ApprovalLinkRefusedError, type LinkObstacle, linkObstacle } from '../../api/approval/approval-link.ts';
import {
  type ApprovalLink as ApprovalLinkRow,
  findApprovalLink,
  findLinkStep,
  type LinkStep,
} from '../../api/approval/approval-link-reads.ts';
import { isApprover } from '../../api/approval/decide-approval.ts';
import { decideByLink, ownerOfLink } from '../../api/approval/decide-by-link.ts';
import type { ChosenOption as Chosen } from '../../api/configuration/chosen-options.ts';
import { listChosenOptions } from '../../api/configuration/list-chosen-options.ts';
import type { Context } from '../../api/context.ts';
import type { Unit } from '../../api/db/unit.ts';
import type { Currency } from '../../api/kernel/money.ts';
import { type BriefLine, findRequestBrief, type RequestBrief } from '../../api/order/request-brief-reads.ts';
import { builder } from '../builder.ts';
import { ChosenOption } from '../configuration/chosen-option.ts';
import { ErrorInterface, payload } from '../errors.ts';
import { Totals } from '../pricing/totals.ts';
import { Finding } from './finding.ts';
import { ShipTo } from './order-terms.ts';

type LinkView = Omit<RequestBrief, 'lines'> &
  LinkStep & { readonly expiresAt: Date; readonly obstacle: LinkObstacle | null; readonly lines: readonly LinkLine[] };

async function viewLink(context: Context, token: string): Promise<LinkView | null> {
  const link = await context.readIdentity((unit) => findApprovalLink(unit, token));
  const facts = link && (await context.db.read(ownerOfLink(link), (unit) => readFacts(unit, link)));
  if (!facts) return null;
  const standing = { ...link, active: link.active && isApprover(link.roles) };
  return { ...facts, expiresAt: link.expiresAt, obstacle: linkObstacle(standing, facts, link.readAt) };
}

async function readFacts(unit: Unit, link: ApprovalLinkRow) {
  const step = await findLinkStep(unit, link);
  const brief = step && (await findRequestBrief(unit, link.accountId, step.requestId));
  if (!brief) return null;
  const chosen = await listChosenOptions(unit, brief.lines);
  const lines = brief.lines.map((line, index) => ({
    ...line,
    currency: brief.currency,
    chosen: chosen[index] ?? [],
  }));
  return { ...brief, ...step, lines };
}

const ApprovalLinkObstacle = builder.enumType('ApprovalLinkObstacle', {
  description: 'Why a link from a mail decides nothing any more.',
  values: {
    USED: { value: 'used', description: 'It was used.' },
    EXPIRED: { value: 'expired', description: 'Its 72 hours are over.' },
    APPROVER_LEFT: { value: 'approver_left', description: 'Whoever it was sent to may not approve any more.' },
    REQUEST_CHANGED: { value: 'request_changed', description: 'The request changed since the mail was sent.' },
    DECIDED: { value: 'decided', description: 'Somebody decided, or the request was taken back.' },
  } as const,
});

builder.objectType(ApprovalLinkRefusedError, {
  name: 'ApprovalLinkRefusedError',
  description: 'The link from the mail decides nothing any more.',
  interfaces: [ErrorInterface],
  fields: (t) => ({ obstacle: t.expose('obstacle', { type: ApprovalLinkObstacle, description: 'Why.' }) }),
});

type LinkLine = BriefLine & { readonly currency: Currency; readonly chosen: readonly Chosen[] };

const LinkLine = builder.objectRef<LinkLine>('ApprovalLinkLine').implement({
  description: 'One line of the request behind a link.',
  fields: (t) => ({
    sku: t.exposeString('sku', { description: 'Part number; text, never a number.' }),
    description: t.exposeString('description', { description: 'What is asked for.' }),
    configurationName: t.exposeString('configurationName', {
      nullable: true,
      description: 'What the saved configuration was called when it was requested; null for what came from none.',
    }),
    chosen: t.field({
      type: [ChosenOption],
      description: 'The choices in words, in the order of the model; empty for an article.',
      resolve: ({ chosen }) => [...chosen],
    }),
    quantity: t.exposeInt('quantity', { description: 'How many.' }),
    requestedDate: t.expose('requestedDate', {
      type: 'Date',
      nullable: true,
      description: 'Day that this line is wanted on; null when the day of the whole request counts.',
    }),
    unitPrice: t.field({
      type: 'Money',
      description: 'Net price of one.',
      resolve: ({ unitPrice: amount, currency }) => ({ amount, currency }),
    }),
    net: t.field({
      type: 'Money',
      description: 'Net price of the line.',
      resolve: ({ net: amount, currency }) => ({ amount, currency }),
    }),
  }),
});

const ApprovalLink = builder.objectRef<LinkView>('ApprovalLink').implement({
  description: 'What the page behind a mail’s link shows: the request as it is now. Opening it decides nothing.',
  interfaces: [Totals],
  fields: (t) => ({
    number: t.exposeString('number', { description: 'Number of the request.' }),
    account: t.exposeString('account', { description: 'Name of the account.' }),
    timeZone: t.exposeString('timeZone', { description: 'IANA zone in which the account reads instants.' }),
    requester: t.exposeString('requester', { description: 'Name of whoever asks.' }),
    approver: t.exposeString('approver', { description: 'Name of whoever the link was sent to.' }),
    findings: t.field({
      type: [Finding],
      description: 'Why somebody must decide.',
      resolve: ({ findings }) => [...findings],
    }),
    poNumber: t.exposeString('poNumber', { description: 'Purchase order number.' }),
    costCentre: t.exposeString('costCentre', { description: 'Code and name of the cost centre.' }),
    shipTo: t.expose('shipTo', { type: ShipTo, description: 'Where it would go, as the address is now.' }),
    requestedDate: t.expose('requestedDate', {
      type: 'Date',
      nullable: true,
      description: 'Day asked for; null for as early as possible.',
    }),
    expectedDate: t.expose('expectedDate', {
      type: 'Date',
      nullable: true,
      description: 'Day on which all of it would be there, as computed at submission; null when that was not known.',
    }),
    note: t.exposeString('note', { description: 'Note of the requester; empty when there is none.' }),
    orderNumber: t.exposeString('orderNumber', {
      nullable: true,
      description: 'Number of the order that it became; null while there is none.',
    }),
    decidedBy: t.exposeString('decidedBy', {
      nullable: true,
      description: 'Name of whoever decided; null while nobody has.',
    }),
    submittedAt: t.expose('submittedAt', { type: 'DateTime', description: 'When it was submitted.' }),
    dueAt: t.expose('dueAt', { type: 'DateTime', description: 'By when it should be decided.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Until when the link works.' }),
    state: t.exposeString('state', {
      description: 'Where the step stands: `open`, `approved`, `rejected` or `cancelled`.',
    }),
    obstacle: t.expose('obstacle', {
      type: ApprovalLinkObstacle,
      nullable: true,
      description: 'Why the link decides nothing any more; null while it can.',
    }),
    lines: t.field({
      type: [LinkLine],
      description: 'What is asked for.',
      resolve: ({ lines }) => [...lines],
    }),
  }),
});

builder.queryField('approvalByLink', (t) =>
  t.field({
    type: ApprovalLink,
    nullable: true,
    description:
      'The request behind the link of a mail; null for a token that was never sent. Needs no sign-in: the token is the right.',
    args: { token: t.arg.string({ required: true, description: 'Token of the link.' }) },
    resolve: (_root, { token }, context) => viewLink(context, token),
  }),
);

const ApprovalDecideByLinkInput = builder.inputType('ApprovalDecideByLinkInput', {
  description: 'A decision by the link of a mail. The token is its idempotency key.',
  fields: (t) => ({
    token: t.string({ required: true, description: 'Token of the link.' }),
    approve: t.boolean({ required: true, description: 'True approves and places the order; false rejects.' }),
    reason: t.string({ description: 'Reason, at most 1,000 characters; required for a rejection.' }),
  }),
});

builder.mutationField('approvalDecideByLink', (t) =>
  t.field({
    type: ApprovalLink,
    nullable: true,
    description:
      'Approves or rejects as the person whom the mail was sent to, once and within 72 hours. Needs no sign-in: the token is the right.',
    errors: payload('ApprovalDecideByLink', 'link', [
      ApprovalLinkRefusedError,
      NotApproverError,
      SelfApprovalError,
      AlreadyDecidedError,
    ]),
    args: { input: t.arg({ type: ApprovalDecideByLinkInput, required: true, description: 'What is decided.' }) },
    resolve: async (_root, { input }, context) => {
      await context.writeIdentity((tx) => decideByLink(tx, input));
      return viewLink(context, input.token);
    },
  }),
);
