import type { Submission, SubmissionResult } from '@conform-to/react';
import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { atFormLines, fieldName, outcome, type Refusal } from '../../gateway/refusal.ts';
import { translator } from '../../i18n/translator.server.ts';
import { MOST_DAYS, readAddress, writeAddress } from './address.ts';
import { readChoices } from './choices.ts';
import { undated, withAnotherDay } from './deliveries.ts';
import { ConfigurationSaveDocument, ConfiguratorCartDocument } from './queries.ts';

const cart = z.object({
  intent: z.literal('cart'),
  name: z.string().default(''),
  configurationId: z.string().optional(),
  modelVersionId: z.string().optional(),
  choices: z.string().default(''),
  quantity: z.coerce.number<string>().int(),
  idempotencyKey: z.string(),
});

const save = z.object({
  intent: z.literal('save'),
  itemId: z.string(),
  choices: z.string().default(''),
  name: z.string().min(1).max(120),
  shared: z.literal('on').optional(),
  as: z.enum(['same', 'new']).default('new'),
  configurationId: z.string().optional(),
  version: z.coerce.number<string>().int().optional(),
  idempotencyKey: z.string(),
});

const ship = cart.extend({
  intent: z.literal('ship'),
  do: z.enum(['add', 'check', 'more']).default('add'),
  days: z
    .array(
      z.object({
        quantity: z.coerce.number<string>().int().min(0).max(99_999).optional(),
        date: z.iso.date().optional(),
      }),
    )
    .max(MOST_DAYS),
});

const schema = z.discriminatedUnion('intent', [cart, save, ship]);

type Form = Submission<unknown, string[], unknown>;

function goodsOf({
  configurationId,
  modelVersionId = '',
  choices,
}: Pick<z.output<typeof cart>, 'configurationId' | 'modelVersionId' | 'choices'>) {
  return configurationId ? { configurationId } : { modelVersionId, choices: readChoices(choices) };
}

async function addToCart(
  args: ActionFunctionArgs,
  form: Form,
  value: z.output<typeof cart>,
): Promise<SubmissionResult> {
  const input = { ...goodsOf(value), quantity: value.quantity, idempotencyKey: value.idempotencyKey };
  const result = outcome((await query(args, ConfiguratorCartDocument, { input })).cartLineAdd);
  if (!result.ok) return refuseForm(args.context, form, result.refusal);
  throw redirect(`/cart?${new URLSearchParams({ added: value.name })}`, 303);
}

/** Puts each day's part into the cart, or shows what is to be said about the days first; the parts add up to the quantity. */
async function shipOnDays(
  args: ActionFunctionArgs,
  form: Form,
  value: z.output<typeof ship>,
): Promise<SubmissionResult> {
  const rows = value.days.map(({ quantity = 0, date = null }, place) => ({ quantity, date, place }));
  const days = rows.filter(({ quantity }) => quantity > 0);
  if (value.do !== 'add') {
    const address = readAddress(new URL(args.request.url).searchParams);
    const ship = value.do === 'more' ? withAnotherDay(days, value.quantity) : days;
    throw redirect(`/configure/${args.params.sku}${writeAddress(address, { panel: 'ship', ship })}`, 303);
  }
  const short = undated(days, value.quantity);
  if (short !== 0) {
    const t = await translator(args.context, 'configurator.ship');
    return form.reply({
      formErrors: [t(short > 0 ? 'missing' : 'over', { count: Math.abs(short), wanted: value.quantity })],
    });
  }
  const schedule = days.map(({ quantity, date }) => ({ quantity, requestedDate: date }));
  const input = { ...goodsOf(value), quantity: value.quantity, schedule, idempotencyKey: value.idempotencyKey };
  const result = outcome((await query(args, ConfiguratorCartDocument, { input })).cartLineAdd);
  if (!result.ok) return refuseForm(args.context, form, atDays(result.refusal, days));
  throw redirect(`/cart?${new URLSearchParams({ added: value.name })}`, 303);
}

// Days without pieces are not sent, and the form calls the list and its dates by other names.
function atDays(refusal: Refusal, days: readonly { readonly place: number }[]): Refusal {
  const placed = atFormLines(
    refusal,
    days.map(({ place }) => place),
    'schedule',
  );
  const issues = placed.issues?.map((issue) => ({
    ...issue,
    path: fieldName(issue.path).replace(/^schedule(\[\d+\])\.requestedDate$/, 'days$1.date'),
  }));
  return { ...placed, issues };
}

async function refuseSave(args: ActionFunctionArgs, form: Form, refusal: Refusal): Promise<SubmissionResult> {
  if (refusal.code !== 'CONFLICT') return refuseForm(args.context, form, refusal);
  const t = await translator(args.context, 'configurator.save');
  return form.reply({ formErrors: [t('conflict')] });
}

async function saveChoices(
  args: ActionFunctionArgs,
  form: Form,
  value: z.output<typeof save>,
): Promise<SubmissionResult> {
  const { itemId, name, idempotencyKey, configurationId, version, as } = value;
  const over = as === 'same' && configurationId && version !== undefined ? { configurationId, version } : {};
  const choices = readChoices(value.choices);
  const input = { itemId, name, shared: value.shared === 'on', choices, idempotencyKey, ...over };
  const result = outcome((await query(args, ConfigurationSaveDocument, { input })).configurationSave);
  if (!result.ok) return refuseSave(args, form, result.refusal);
  const address = readAddress(new URL(args.request.url).searchParams);
  const { id, version: now } = result.value.configuration;
  throw redirect(
    `/configure/${args.params.sku}${writeAddress(address, { panel: null, id, version: now })}&done=saved`,
    303,
  );
}

/** Saves the choices, or puts the configured system into the cart. */
export async function actOnConfiguration(args: ActionFunctionArgs): Promise<SubmissionResult> {
  const form = await readForm(args, schema);
  if (form.status !== 'success') return form.reply();
  const { value } = form;
  if (value.intent === 'ship') return shipOnDays(args, form, value);
  return value.intent === 'cart' ? addToCart(args, form, value) : saveChoices(args, form, value);
}
