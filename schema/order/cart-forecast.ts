import type { Context } from '../../api/context.ts';
import { earliestDates } from '../../api/fulfillment/earliest-date.ts';
import { type ApprovalPreview, previewApproval } from '../../api/order/preview-approval.ts';
import type { CartLineView } from '../../api/order/view-cart.ts';
import { builder } from '../builder.ts';
import { ChosenOption, chosenIn } from '../configuration/chosen-option.ts';
import { type Earliest, EarliestDate } from '../configuration/earliest-date.ts';
import { customerOf } from '../customer.ts';
import { filterId } from '../filter-id.ts';
import { Membership } from '../identity/membership.ts';
import { Cart, CartLine } from './cart.ts';
import { Finding } from './finding.ts';

// Keys are whole lines, so that a cart is planned with the statements of one line.
export async function loadEarliest(lines: CartLineView[], context: Context): Promise<(Earliest | null)[]> {
  const plannable = lines.filter(({ resolved }) => resolved?.valid ?? true);
  const wanted = plannable.map(({ line: { itemId, quantity }, resolved }) => ({
    itemId,
    quantity,
    parts: resolved?.parts ?? [],
  }));
  const dates = await context.readBehind((unit) => earliestDates(unit, wanted));
  return lines.map((line) => dates[plannable.indexOf(line)] ?? null);
}

const ApprovalPreviewOutcome = builder.enumType('ApprovalPreviewOutcome', {
  description: 'What submitting would lead to.',
  values: {
    NOT_NEEDED: { value: 'not_needed', description: 'The order is placed at once.' },
    NEEDED: { value: 'needed', description: 'Any one of the candidates has to approve.' },
    NO_APPROVER: { value: 'no_approver', description: 'Nobody could approve it; it would be refused.' },
  } as const,
});

const ApprovalPreviewType = builder.objectRef<ApprovalPreview>('ApprovalPreview').implement({
  description: 'Who would have to approve the cart as it is now.',
  fields: (t) => ({
    outcome: t.expose('outcome', { type: ApprovalPreviewOutcome, description: 'What submitting would lead to.' }),
    limit: t.expose('limit', { type: 'Money', description: 'The viewer’s own limit, including tax.' }),
    candidates: t.field({
      type: [Membership],
      description: 'Who may approve; empty when nobody has to, or nobody can.',
      resolve: ({ candidates }) => [...candidates],
    }),
    findings: t.field({
      type: [Finding],
      description: 'What was looked at.',
      resolve: ({ findings }) => [...findings],
    }),
  }),
});

builder.objectFields(CartLine, (t) => ({
  chosen: t.field({
    type: [ChosenOption],
    description: 'The choices in words; empty for an article.',
    resolve: ({ line }, _args, context) => chosenIn(context, line.modelVersionId, line.choices),
  }),
  earliest: t.loadable({
    type: EarliestDate,
    nullable: true,
    description: 'When the line by itself could be delivered; null when a part has no supplier.',
    load: loadEarliest as never,
    resolve: (line) => line as never,
  }),
}));

builder.objectField(Cart, 'approval', (t) =>
  t.field({
    type: ApprovalPreviewType,
    nullable: true,
    description:
      'Who would have to approve the cart when it is booked on a cost centre; null when there is no such cost centre.',
    args: { costCentreId: t.arg.id({ required: true, description: 'Cost centre that would pay.' }) },
    resolve: ({ totals, currency }, { costCentreId }, context) => {
      const id = filterId('CostCentre', costCentreId);
      if (!id) return null;
      const gross = { amount: totals.gross, currency };
      return context.read(async (unit, viewer) => (await previewApproval(unit, customerOf(viewer), id, gross)) ?? null);
    },
  }),
);
