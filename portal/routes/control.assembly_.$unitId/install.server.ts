import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { earlierScans, type Scan, withScan } from '../../components/supply/scans.ts';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm, wordIssues, wordRefusal } from '../../gateway/form.server.ts';
import { outcome, type Refusal } from '../../gateway/refusal.ts';
import { translator } from '../../i18n/translator.server.ts';
import { ComponentInstallDocument, ComponentRemoveDocument } from './queries.ts';

const LONGEST_CODE = 100;

/** Installs the posted serial in the unit, and gives the list of scans with this one on top. */
export async function installAction(args: ActionFunctionArgs, data: FormData) {
  const code = String(data.get('code') ?? '').trim();
  return { scans: withScan({ code, ...(await install(args, data, code)) }, earlierScans(data)) };
}

type Details = Refusal & {
  readonly unitSerial?: string;
  readonly here?: boolean;
  readonly state?: string;
  readonly required?: number;
};

async function install(args: ActionFunctionArgs, data: FormData, code: string): Promise<Omit<Scan, 'id' | 'code'>> {
  const t = await translator(args.context, 'floorUnit');
  if (code === '') return { ok: false, text: t('noCode') };
  if (code.length > LONGEST_CODE) return { ok: false, text: t('tooLong', { count: code.length, most: LONGEST_CODE }) };
  const input = { unitId: args.params.unitId ?? '', code, idempotencyKey: String(data.get('idempotencyKey')) };
  const result = outcome((await query(args, ComponentInstallDocument, { input })).componentInstall);
  if (result.ok) return { ok: true, text: t('installed') };
  const refusal: Details = result.refusal;
  if (refusal.here) return { ok: false, text: t('installedHere') };
  const issues = await wordIssues(args.context, refusal.issues ?? []);
  const words = issues.length > 0 ? issues.join(' ') : await wordRefusal(args.context, refusal);
  return { ok: false, text: [words, detailOf(t, refusal)].filter(Boolean).join(' ') };
}

function detailOf(t: Awaited<ReturnType<typeof translator>>, { code, unitSerial, state, required }: Details): string {
  if (unitSerial) return t('installedIn', { unit: unitSerial });
  if (code === 'WRONG_COMPONENT' && required !== undefined) return t('takes', { count: required });
  return code === 'COMPONENT_NOT_RECEIVED' && state ? t(`where.${state}`) : '';
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
