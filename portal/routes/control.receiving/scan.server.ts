import type { ActionFunctionArgs } from '@remix-run/node';
import { earlierScans, type Scan, withScan } from '../../components/supply/scans.ts';
import { query } from '../../gateway/api.server.ts';
import { wordIssues, wordRefusal } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { translator } from '../../i18n/translator.server.ts';
import { ReceiveScanDocument } from './queries.ts';
import { becameOf, type ScanRefusal } from './scan-outcome.server.ts';

const LONGEST_CODE = 100;

/** Receives the posted code, of one delivery only where that is named, and gives the list of scans with this one on top. */
export async function receiveScanAction(args: ActionFunctionArgs, data: FormData, unpacking: string | null) {
  const code = String(data.get('code') ?? '').trim();
  return { scans: withScan({ code, ...(await receive(args, data, code, unpacking)) }, earlierScans(data)) };
}

async function receive(
  args: ActionFunctionArgs,
  data: FormData,
  code: string,
  unpacking: string | null,
): Promise<Omit<Scan, 'id' | 'code'>> {
  const t = await translator(args.context, 'receiving');
  if (code === '') return { ok: false, text: t('noCode') };
  if (code.length > LONGEST_CODE) return { ok: false, text: t('tooLong', { count: code.length, most: LONGEST_CODE }) };
  const deliveryId = unpacking ?? (data.get('deliveryId') ? String(data.get('deliveryId')) : null);
  const input = { code, deliveryId, idempotencyKey: String(data.get('idempotencyKey')) };
  const { locale } = args.context.preferences;
  const result = outcome((await query(args, ReceiveScanDocument, { input, locale })).receiveScan);
  if (result.ok) {
    const { kind, pieces, delivery } = result.value.scan;
    const key = kind === 'DELIVERY' ? 'scanDelivery' : 'scanSerial';
    const text = t(key, { number: delivery.number, supplier: delivery.supplier.name, count: pieces });
    return { ok: true, text, link: { to: `/control/receiving/${delivery.id}`, label: t('open') } };
  }
  const refusal: ScanRefusal = result.refusal;
  const told = becameOf(t, args.context.preferences.locale, code, refusal, unpacking !== null);
  if (told) return { ok: false, ...told };
  const issues = await wordIssues(args.context, refusal.issues ?? []);
  return { ok: false, text: issues.length > 0 ? issues.join(' ') : await wordRefusal(args.context, refusal) };
}
