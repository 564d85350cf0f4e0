import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { translator } from '../../i18n/translator.server.ts';
import { DeliveryReceiveDocument } from './queries.ts';

type Words = Awaited<ReturnType<typeof translator>>;

const line = z.object({
  deliveryLineId: z.string(),
  open: z.number().int(),
  quantity: z.number().int().min(0).default(0),
});

function schemaIn(t: Words) {
  const checked = line.superRefine(({ quantity, open }, context) => {
    if (quantity > open) context.addIssue({ code: 'custom', path: ['quantity'], message: t('over', { open }) });
  });
  return z.object({
    deliveryId: z.string(),
    version: z.number().int(),
    idempotencyKey: z.string().min(1),
    lines: z.array(checked).refine((lines) => lines.some(({ quantity }) => quantity > 0), t('nothing')),
  });
}

/** Takes in the counted pieces; `refused` is the form's answer where that cannot be. */
export async function countAction(args: ActionFunctionArgs) {
  const t = await translator(args.context, 'delivery.issue');
  const form = await readForm(args, schemaIn(t));
  if (form.status !== 'success') return { refused: form.reply() };
  const { lines, ...about } = form.value;
  const counted = lines
    .filter(({ quantity }) => quantity > 0)
    .map(({ deliveryLineId, quantity }) => ({ deliveryLineId, quantity }));
  const data = await query(args, DeliveryReceiveDocument, { input: { ...about, lines: counted } });
  const result = outcome(data.shipNoticeReceive);
  return result.ok ? {} : { refused: await refuseForm(args.context, form, result.refusal) };
}
