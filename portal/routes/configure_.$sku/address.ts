import { type Assumed, assumedFields, readAssumed } from '../../components/whole-life/life.ts';
import { type Choice, choose, readChoices, readDelta, withdraw, writeChoices, writeDelta } from './choices.ts';

export const GOALS = ['CHEAPEST', 'EARLIEST', 'PREFERRED'] as const;
export type Goal = (typeof GOALS)[number];

/** What cheap is measured by: what is paid at the purchase, or over the whole life. */
export const MEASURES = ['PRICE', 'WHOLE_LIFE'] as const;

/** Everything that the configurator's address says; the choices are the whole state of configuring. */
export type Address = {
  readonly choices: readonly Choice[];
  /** Earlier states of the choices, the last one first, each as its difference from the one after it; undoing takes the first. */
  readonly was: readonly string[];
  /** States that were undone, the next one first, likewise. */
  readonly ahead: readonly string[];
  readonly quantity: number;
  /** What stands for the quantity and is none, which is then 1; null otherwise. */
  readonly noQuantity: string | null;
  /** Group of the step that is looked at. */
  readonly at: string | null;
  /** A blocked option whose repair is looked at. */
  readonly why: { readonly group: string; readonly option: string } | null;
  readonly finish: Goal | null;
  readonly by: (typeof MEASURES)[number];
  /** What the buyer assumes about owning it otherwise than the seller. */
  readonly assumed: Assumed;
  /** The saved configuration that this began with. */
  readonly id: string | null;
  /** Its version when it was opened, so that saving over it notices what another window has saved meanwhile. */
  readonly version: number | null;
  readonly panel: Panel | null;
  /** Parts of the quantity and the days that they are wanted on; only while these are being looked at. */
  readonly ship: readonly Delivery[];
};

export type Panel = 'save' | 'ship';

/** So many pieces on a day; null for the day of the whole request. */
export type Delivery = { readonly quantity: number; readonly date: string | null };

export const LARGEST_QUANTITY = 99_999;
const LONGEST_SAID = 20;
const MOST_STEPS = 20;
/** A quantity can be wanted on at most this many days. */
export const MOST_DAYS = 24;
const PANELS: readonly Panel[] = ['save', 'ship'];

function deliveryOf(text: string): Delivery[] {
  const [, quantity, date = ''] = /^(\d{1,5})@(\d{4}-\d{2}-\d{2})?$/.exec(text) ?? [];
  return quantity ? [{ quantity: Number(quantity), date: date || null }] : [];
}

function quantityOf(text: string | null): Pick<Address, 'quantity' | 'noQuantity'> {
  const quantity = Number(text ?? 1);
  if (Number.isInteger(quantity) && quantity >= 1 && quantity <= LARGEST_QUANTITY)
    return { quantity, noQuantity: null };
  return { quantity: 1, noQuantity: (text ?? '').trim().slice(0, LONGEST_SAID) };
}

function whyOf(text: string | null): Address['why'] {
  const [choice] = readChoices(text);
  return choice?.option ? { group: choice.group, option: choice.option } : null;
}

// A form sends one group's option and its quantity beside the choices: `set=memory*m32&pieces=4`, and `one` where it takes the others' place.
function withForm(params: URLSearchParams, choices: readonly Choice[]): readonly Choice[] {
  const [set] = readChoices(params.get('set'));
  const pieces = Number(params.get('pieces'));
  if (!set?.option || !Number.isInteger(pieces) || pieces < 0) return choices;
  if (pieces === 0) return withdraw(choices, set.group, set.option);
  return choose(choices, { ...set, quantity: pieces }, params.has('one'));
}

/** Reads the configurator's address. */
export function readAddress(params: URLSearchParams): Address {
  const before = readChoices(params.get('c'));
  const choices = withForm(params, before);
  const was = params.getAll('was').slice(0, MOST_STEPS);
  const changed = choices !== before;
  return {
    choices,
    was: changed ? [writeDelta(choices, before), ...was].slice(0, MOST_STEPS) : was,
    ahead: changed ? [] : params.getAll('ahead').slice(0, MOST_STEPS),
    ...quantityOf(params.get('quantity')),
    at: params.get('at'),
    why: whyOf(params.get('why')),
    finish: GOALS.find((goal) => goal === params.get('finish')) ?? null,
    by: MEASURES.find((by) => by === params.get('by')) ?? 'PRICE',
    assumed: readAssumed(params),
    id: params.get('id'),
    version: /^\d{1,9}$/.test(params.get('v') ?? '') ? Number(params.get('v')) : null,
    panel: PANELS.find((panel) => panel === params.get('panel')) ?? null,
    ship: params.getAll('ship').slice(0, MOST_DAYS).flatMap(deliveryOf),
  };
}

/** What the address says, field by field, for forms that send it with a field of their own. */
export function addressFields(address: Address, changes: Partial<Address> = {}): [name: string, value: string][] {
  const { choices, was, ahead, quantity, at, why, finish, by, assumed, id, version, panel, ship } = {
    ...address,
    ...changes,
  };
  return [
    ['c', writeChoices(choices)],
    ...(quantity === 1 ? [] : ([['quantity', String(quantity)]] as [string, string][])),
    ...(at ? ([['at', at]] as [string, string][]) : []),
    ...(why ? ([['why', `${why.group}*${why.option}`]] as [string, string][]) : []),
    ...(finish ? ([['finish', finish]] as [string, string][]) : []),
    ...(by === 'PRICE' ? [] : ([['by', by]] as [string, string][])),
    ...assumedFields(assumed),
    ...(id ? ([['id', id]] as [string, string][]) : []),
    ...(id && version !== null ? ([['v', String(version)]] as [string, string][]) : []),
    ...(panel ? ([['panel', panel]] as [string, string][]) : []),
    ...(panel === 'ship' ? ship : []).map(({ quantity: pieces, date }): [string, string] => [
      'ship',
      `${pieces}@${date ?? ''}`,
    ]),
    ...was.map((step): [string, string] => ['was', step]),
    ...ahead.map((step): [string, string] => ['ahead', step]),
  ];
}

/** The address's search part, with changes. */
export function writeAddress(address: Address, changes: Partial<Address> = {}): string {
  return `?${new URLSearchParams(addressFields(address, changes))}`;
}

/** Where other choices are looked at: what was looked into before is closed, and the change can be undone. */
export function withChoices(address: Address, choices: readonly Choice[]): string {
  const was = [writeDelta(choices, address.choices), ...address.was].slice(0, MOST_STEPS);
  return writeAddress(address, { choices, was, ahead: [], ...CLOSED });
}

const CLOSED = { why: null, finish: null, panel: null } as const;

/** Where the last change is taken back; null when there is none. */
export function undone(address: Address): string | null {
  const [last, ...was] = address.was;
  if (last === undefined) return null;
  const choices = readDelta(address.choices, last);
  const ahead = [writeDelta(choices, address.choices), ...address.ahead].slice(0, MOST_STEPS);
  return writeAddress(address, { choices, was, ahead, ...CLOSED });
}

/** Where the change that was taken back last is made again; null when there is none. */
export function redone(address: Address): string | null {
  const [next, ...ahead] = address.ahead;
  if (next === undefined) return null;
  const choices = readDelta(address.choices, next);
  const was = [writeDelta(choices, address.choices), ...address.was].slice(0, MOST_STEPS);
  return writeAddress(address, { choices, was, ahead, ...CLOSED });
}

/** The address that others can open: the choices and the quantity, without how they came about. */
export function sharedAddress(address: Address, isShared: boolean): string {
  const saved = isShared ? {} : { id: null, version: null };
  return writeAddress(address, { was: [], ahead: [], at: null, ...CLOSED, ...saved });
}
