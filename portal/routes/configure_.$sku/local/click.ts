import { assumedOtherwise } from '../../../components/whole-life/life.ts';
import type { Locale } from '../../../i18n/locale.ts';
import { type Address, readAddress } from '../address.ts';
import type { SavedConfiguration, View } from '../view.ts';
import { localAnswer } from './local-answers.ts';

/** What the service has said about a page. */
export type Said = {
  readonly item: { readonly id: string; readonly sku: string; readonly name: string };
  readonly view: View;
  readonly saved: SavedConfiguration | null;
  readonly address: Address;
  readonly idempotencyKey: string;
  readonly locale: Locale;
};

/** The state of the page after a click. `confirmed`: the service's own answer, when this one is the page's; null when it is the service's. */
export type Clicked<S extends Said> = S & { readonly confirmed: Promise<S | null> | null };

const QUIET_MS = 250;

/** The last answer of the service: what it says beside the view holds until one goes to another configuration. */
let last: Said | undefined;
let clicks = 0;

export function keepSaid(said: Said): void {
  last = said;
}

/**
 * The state of the page at an address: from the engine in the page where it can answer, with the service's answer to follow once the
 * clicks have come to rest, and otherwise from the service.
 */
export async function stateAfterClick<S extends Said>(url: URL, ask: () => Promise<S>): Promise<Clicked<S>> {
  clicks += 1;
  const mine = clicks;
  const before = last as S | undefined;
  const address = readAddress(url.searchParams);
  const known = before !== undefined && mayAnswer(before, url, address);
  const view = known
    ? await localAnswer(
        { sku: before.item.sku, quantity: address.quantity, versionId: before.view.modelVersion.id },
        { ...address, locale: before.locale },
      )
    : null;
  const service = async () => {
    const said = await ask();
    last = said;
    return said;
  };
  if (!known || !view || view.dropped.length > 0 || view.modelVersion.id !== before.view.modelVersion.id)
    return { ...(await service()), confirmed: null };
  const confirmed = rest().then(() => (mine === clicks ? service().catch(() => null) : null));
  const assumed = assumedOtherwise(address.assumed, view.wholeLife?.assumptions ?? []);
  return { ...before, view, address: { ...address, choices: view.choices, assumed }, confirmed };
}

// What a form has just done, days of delivery, and another configuration are the service's to tell.
function mayAnswer({ item, address }: Said, url: URL, asked: Address): boolean {
  const sku = decodeURIComponent(url.pathname.split('/')[2] ?? '');
  return (
    sku === item.sku &&
    asked.id === address.id &&
    asked.version === address.version &&
    asked.panel !== 'ship' &&
    !url.searchParams.has('done')
  );
}

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, QUIET_MS));
}
