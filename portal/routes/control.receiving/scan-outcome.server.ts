import type { Scan, ScanChoice } from '../../components/supply/scans.ts';
import { partsInWords } from '../../components/supply/worded-parts.ts';
import type { Refusal } from '../../gateway/refusal.ts';
import { INTL_TAGS, type Locale } from '../../i18n/locale.ts';
import type { translator } from '../../i18n/translator.server.ts';

type Words = Awaited<ReturnType<typeof translator>>;

type Named = { readonly id: string; readonly number: string; readonly supplier: { readonly name: string } };

type Delivery = Named & {
  readonly sscc?: string;
  readonly receipts?: readonly { readonly at: string; readonly by: string | null }[];
  readonly voidedAt?: string | null;
  readonly voidReason?: string | null;
};

type Choice = {
  readonly kind: string;
  readonly delivery: Named & {
    readonly sscc: string;
    readonly tracking: string;
    readonly lines: readonly {
      readonly quantity: number;
      readonly received: number;
      readonly component: { readonly name: string };
    }[];
  };
};

/** A refusal of a scan with what the API tells of the delivery that it is about. */
export type ScanRefusal = Refusal & {
  readonly delivery?: Delivery | null;
  readonly deliveryId?: string;
  readonly receivedAt?: string | null;
  readonly receivedBy?: string | null;
  readonly choices?: readonly Choice[];
  readonly deliveries?: number;
};

/** What became of a code that took nothing in, where it is known which delivery is meant; null for every other refusal. */
export function becameOf(
  t: Words,
  locale: Locale,
  code: string,
  refusal: ScanRefusal,
  unpacking: boolean,
): Pick<Scan, 'text' | 'at' | 'link' | 'choices'> | null {
  const { delivery, choices } = refusal;
  if (choices) return ambiguous(t, locale, code, choices, unpacking);
  if (refusal.code === 'WRONG_NOTICE' && refusal.deliveryId)
    return { text: t('otherDelivery'), link: linkTo(t, refusal.deliveryId) };
  if (!delivery) return null;
  const about = { number: delivery.number, supplier: delivery.supplier.name };
  const link = linkTo(t, delivery.id);
  if (refusal.code === 'DELIVERY_VOID')
    return { text: t('void', { ...about, reason: delivery.voidReason ?? '' }), ...atOf(delivery.voidedAt), link };
  const [last] = delivery.receipts ?? [];
  const at = last?.at ?? refusal.receivedAt;
  const by = last?.by ?? refusal.receivedBy ?? null;
  const what = refusal.code === 'ALREADY_RECEIVED' ? 'pieceReceived' : 'deliveryReceived';
  const count = refusal.deliveries ?? 1;
  const all = count > 1 ? `${t('allReceived', { count })} ` : '';
  const text = by ? t(`${what}By`, { ...about, by }) : t(what, about);
  return { text: `${all}${text}`, ...atOf(at), link };
}

function atOf(at: string | null | undefined): { at?: string } {
  return at ? { at } : {};
}

function linkTo(t: Words, deliveryId: string) {
  return { to: `/control/receiving/${deliveryId}`, label: t('open') };
}

function ambiguous(t: Words, locale: Locale, code: string, choices: readonly Choice[], unpacking: boolean) {
  const whole = choices.every(({ kind }) => kind === 'DELIVERY');
  const key = choices.length === 1 ? 'oneMatch' : whole ? 'severalMatch' : 'severalPieces';
  const offered = choices.map(({ kind, delivery }): ScanChoice => {
    const { id, number, supplier, sscc, tracking } = delivery;
    const left = delivery.lines.map((line) => ({ ...line, quantity: line.quantity - line.received }));
    const open = left.filter(({ quantity }) => quantity > 0);
    const parts = partsInWords(INTL_TAGS[locale], open);
    const count = open.reduce((sum, { quantity }) => sum + quantity, 0);
    const note = [t('choiceOf', { number, supplier: supplier.name }), tracking, parts].filter(Boolean).join(' · ');
    if (kind === 'DELIVERY') return { label: t('takeDelivery', { count }), note, code: sscc };
    return { label: t('takePiece'), note, code, deliveryId: id };
  });
  return { text: t(unpacking ? 'oneMatch' : key, { count: choices.length }), choices: offered };
}
