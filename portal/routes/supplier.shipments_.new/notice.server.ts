import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { atFormLines, outcome, type Refusal } from '../../gateway/refusal.ts';
import { translator } from '../../i18n/translator.server.ts';
import { ShipNoticeCreateDocument } from './queries.ts';
import { serialsIn } from './serials.ts';

type Words = Awaited<ReturnType<typeof translator>>;

const fields = z.object({
  subOrderLineId: z.string(),
  open: z.number().int(),
  serialised: z.literal('yes').optional(),
  quantity: z.number().int().min(0).default(0),
  serials: z.string().default(''),
});

type Line = z.output<typeof fields>;

// The API checks the same again, but tells of the first complaint only.
function check(t: Words, line: Line): { path: string; message: string } | null {
  if (line.quantity > line.open) return { path: 'quantity', message: t('over', { open: line.open }) };
  const found = serialsIn(line.serials).length;
  const expected = line.serialised ? line.quantity : 0;
  return found === expected ? null : { path: 'serials', message: t('serials', { expected, found }) };
}

function schemaIn(t: Words) {
  const line = fields.superRefine((value, context) => {
    const issue = check(t, value);
    if (issue) context.addIssue({ code: 'custom', path: [issue.path], message: issue.message });
  });
  return z.object({
    number: z.string().trim().min(1).max(60),
    carrier: z.string().max(60).default(''),
    tracking: z.string().max(100).default(''),
    expectedOn: z.iso.date(),
    idempotencyKey: z.string().min(1),
    lines: z.array(line).refine((lines) => lines.some(({ quantity }) => quantity > 0), t('nothing')),
  });
}

type Details = Refusal & {
  readonly subOrderLineId?: string;
  readonly open?: number;
  readonly expected?: number;
  readonly found?: number;
  readonly serials?: readonly string[];
};

// What the API found wrong, in words at the field that it is about.
function complaint(t: Words, refusal: Details, lines: readonly Line[]): Record<string, string[]> {
  const at = lines.findIndex(({ subOrderLineId }) => subOrderLineId === refusal.subOrderLineId);
  const { expected = 0, found = 0 } = refusal;
  if (refusal.code === 'SHIP_NOTICE_NUMBER_TAKEN') return { number: [t('taken')] };
  if (refusal.code === 'OVER_SHIPMENT') return { [`lines[${at}].quantity`]: [t('over', { open: refusal.open ?? 0 })] };
  if (refusal.code === 'SERIAL_COUNT') return { [`lines[${at}].serials`]: [t('serials', { expected, found })] };
  if (refusal.code !== 'DUPLICATE_SERIAL') return {};
  const repeated = new Set(refusal.serials);
  return Object.fromEntries(
    lines.flatMap((line, index) => {
      const own = serialsIn(line.serials).filter((serial) => repeated.has(serial.normalize('NFKC').toUpperCase()));
      const words = t('duplicate', { serials: [...new Set(own)].join(', ') });
      return own.length > 0 ? [[`lines[${index}].serials`, [words]]] : [];
    }),
  );
}

/** Announces the posted delivery: its id, or the form with what is wrong at its fields. */
export async function noticeAction(args: ActionFunctionArgs) {
  const t = await translator(args.context, 'shipNotice.issue');
  const form = await readForm(args, schemaIn(t));
  if (form.status !== 'success') return { refused: form.reply() };
  const { lines, ...about } = form.value;
  const places = lines.flatMap(({ quantity }, index) => (quantity > 0 ? [index] : []));
  const sent = lines
    .filter(({ quantity }) => quantity > 0)
    .map(({ subOrderLineId, quantity, serials }) => ({ subOrderLineId, quantity, serials: serialsIn(serials) }));
  const data = await query(args, ShipNoticeCreateDocument, { input: { ...about, lines: sent } });
  const result = outcome(data.shipNoticeCreate);
  if (result.ok) return { shipNoticeId: result.value.shipNotice?.id ?? '' };
  const fieldErrors = complaint(t, result.refusal, lines);
  if (Object.keys(fieldErrors).length > 0) return { refused: form.reply({ fieldErrors }) };
  const refusal = atFormLines(result.refusal, places);
  // One field holds all the serial numbers of a line.
  const issues = refusal.issues?.map((issue) => ({
    ...issue,
    path: String(issue.path).replace(/\.serials\[\d+\]$/, '.serials'),
  }));
  return { refused: await refuseForm(args.context, form, { ...refusal, issues }) };
}
