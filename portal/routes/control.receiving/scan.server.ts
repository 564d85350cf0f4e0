import type { ActionFunctionArgs } from '@remix-run/node';
import { earlierScans, withScan } from '../../components/supply/scans.ts';
import { query } from '../../gateway/api.server.ts';
import { wordRefusal } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { translator } from '../../i18n/translator.server.ts';
import { ReceiveScanDocument } from './queries.ts';

/** Receives the posted code, of one delivery only where that is named, and gives the list of scans with this one on top. */
export async function receiveScanAction(args: ActionFunctionArgs, data: FormData, deliveryId: string | null) {
  const code = String(data.get('code') ?? '').trim();
  const earlier = earlierScans(data);
  const t = await translator(args.context, 'receiving');
  if (code === '') return { scans: withScan({ code: '–', ok: false, text: t('noCode') }, earlier) };
  const input = { code, deliveryId, idempotencyKey: String(data.get('idempotencyKey')) };
  const result = outcome((await query(args, ReceiveScanDocument, { input })).receiveScan);
  if (!result.ok) {
    const text = await wordRefusal(args.context, result.refusal);
    return { scans: withScan({ code, ok: false, text }, earlier) };
  }
  const { kind, pieces, delivery, code: known } = result.value.scan;
  const key = kind === 'DELIVERY' ? 'scanDelivery' : 'scanSerial';
  const text = t(key, { number: delivery.number, supplier: delivery.supplier.name, count: pieces });
  return { scans: withScan({ code: known, ok: true, text }, earlier) };
}
