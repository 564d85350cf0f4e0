import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { earlierScans, withScan } from '../../components/supply/scans.ts';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm, wordRefusal } from '../../gateway/form.server.ts';
import { outcome, type Refusal } from '../../gateway/refusal.ts';
import { translator } from '../../i18n/translator.server.ts';
import { ComponentInstallDocument, ComponentRemoveDocument } from './queries.ts';

/** Installs the posted serial in the unit, and gives the list of scans with this one on top. */
export async function installAction(args: ActionFunctionArgs, data: FormData) {
  const code = String(data.get('code') ?? '').trim();
  const earlier = earlierScans(data);
  const input = { unitId: args.params.unitId ?? '', code, idempotencyKey: String(data.get('idempotencyKey')) };
  const result = outcome((await query(args, ComponentInstallDocument, { input })).componentInstall);
  const t = await translator(args.context, 'floorUnit');
  if (result.ok) return { scans: withScan({ code: code.toUpperCase(), ok: true, text: t('installed') }, earlier) };
  const { unitSerial }: Refusal & { readonly unitSerial?: string } = result.refusal;
  const words = await wordRefusal(args.context, result.refusal);
  const text = unitSerial ? `${words} ${t('installedIn', { unit: unitSerial })}` : words;
  return { scans: withScan({ code: code || '–', ok: false, text }, earlier) };
}

const schema = z.object({ code: z.string().min(1), idempotencyKey: z.string().min(1) });

/** Takes the posted serial out of the unit; `refused` is the form's answer where that cannot be. */
export async function removeAction(args: ActionFunctionArgs) {
  const form = await readForm(args, schema);
  if (form.status !== 'success') return { refused: form.reply() };
  const input = { ...form.value, unitId: args.params.unitId ?? '' };
  const result = outcome((await query(args, ComponentRemoveDocument, { input })).componentRemove);
  return result.ok ? {} : { refused: await refuseForm(args.context, form, result.refusal) };
}
