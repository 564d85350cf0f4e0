import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { AssetMoveDocument, AssetRetireDocument } from './queries.ts';

const about = { version: z.coerce.number().int(), idempotencyKey: z.string().min(1) };

const schema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('move'),
    ...about,
    addressId: z
      .string()
      .nullish()
      .transform((id) => id ?? null),
    location: z.string().max(200).default(''),
    costCentreId: z
      .string()
      .nullish()
      .transform((id) => id ?? null),
    inStore: z.enum(['true', 'false']).transform((value) => value === 'true'),
  }),
  z.object({ intent: z.literal('retire'), ...about }),
]);

/** Moves an asset, or takes it out of use for good; the page then shows it as it is. */
export async function changeAsset(args: ActionFunctionArgs) {
  const form = await readForm(args, schema);
  if (form.status !== 'success') return form.reply();
  const { intent, ...rest } = form.value;
  const input = { ...rest, assetId: args.params.assetId ?? '' };
  const result =
    intent === 'move'
      ? outcome((await query(args, AssetMoveDocument, { input })).assetMove)
      : outcome((await query(args, AssetRetireDocument, { input })).assetRetire);
  if (!result.ok) return refuseForm(args.context, form, result.refusal);
  throw redirect(`/assets/${input.assetId}?done=${intent}`, 303);
}
