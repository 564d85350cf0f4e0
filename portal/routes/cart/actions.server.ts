import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { query } from '../../gateway/api.server.ts';
import { wordRefusal } from '../../gateway/form.server.ts';
import { outcome, type Refusal } from '../../gateway/refusal.ts';
import { translator } from '../../i18n/translator.server.ts';
import { readChoices } from '../configure_.$sku/choices.ts';
import { CartLineRemoveDocument, CartLineRestoreDocument, CartLineUpdateDocument } from './queries.ts';

/** What could not be done, and to which line. */
export type CartProblem = { readonly lineId: string | null; readonly text: string };

type Fields = (name: string) => string;

async function refused(args: ActionFunctionArgs, lineId: string | null, refusal: Refusal): Promise<CartProblem> {
  return { lineId, text: await wordRefusal(args.context, refusal) };
}

async function change(args: ActionFunctionArgs, field: Fields): Promise<CartProblem> {
  const lineId = field('lineId');
  const quantity = Number(field('quantity'));
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > 99_999) {
    const t = await translator(args.context, 'cart');
    return { lineId, text: t('wholeNumber') };
  }
  const input = { lineId, quantity, cartVersion: Number(field('cartVersion')) };
  const result = outcome((await query(args, CartLineUpdateDocument, { input })).cartLineUpdate);
  if (!result.ok) return refused(args, lineId, result.refusal);
  throw redirect('/cart', 303);
}

// What is needed to put the line back travels in the address of the page that offers it.
async function remove(args: ActionFunctionArgs, field: Fields): Promise<CartProblem> {
  const lineId = field('lineId');
  const input = { lineId, cartVersion: Number(field('cartVersion')) };
  const result = outcome((await query(args, CartLineRemoveDocument, { input })).cartLineRemove);
  if (!result.ok) return refused(args, lineId, result.refusal);
  const back = ['name', 'itemId', 'modelVersionId', 'c', 'quantity', 'requestedDate'].map((name) => [
    name,
    field(name),
  ]);
  throw redirect(`/cart?${new URLSearchParams([['removed', '1'], ...back.filter(([, value]) => value !== '')])}`, 303);
}

async function restore(args: ActionFunctionArgs, field: Fields): Promise<CartProblem> {
  const modelVersionId = field('modelVersionId');
  const goods = modelVersionId ? { modelVersionId, choices: readChoices(field('c')) } : { itemId: field('itemId') };
  const requestedDate = field('requestedDate') || null;
  const idempotencyKey = field('idempotencyKey');
  const input = { ...goods, quantity: Number(field('quantity')), requestedDate, idempotencyKey };
  const result = outcome((await query(args, CartLineRestoreDocument, { input })).cartLineAdd);
  if (!result.ok) return refused(args, null, result.refusal);
  throw redirect('/cart', 303);
}

/** Changes the cart from the forms of its page. */
export async function changeCart(args: ActionFunctionArgs): Promise<CartProblem> {
  const form = await args.request.formData();
  const field: Fields = (name) => String(form.get(name) ?? '');
  const intent = field('intent');
  if (intent === 'remove') return remove(args, field);
  return intent === 'restore' ? restore(args, field) : change(args, field);
}
