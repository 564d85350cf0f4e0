import { type Choice, readChoices, writeChoices } from './choices.ts';

export const GOALS = ['CHEAPEST', 'PREFERRED'] as const;
export type Goal = (typeof GOALS)[number];

/** Everything that the configurator's address says; the choices are the whole state of configuring. */
export type Address = {
  readonly choices: readonly Choice[];
  /** The choices before the last change, for undoing it; null when there is none to undo. */
  readonly was: readonly Choice[] | null;
  readonly quantity: number;
  /** Group of the step that is looked at. */
  readonly at: string | null;
  /** A blocked option whose repair is looked at. */
  readonly why: { readonly group: string; readonly option: string } | null;
  readonly finish: Goal | null;
  /** The saved configuration that this began with. */
  readonly id: string | null;
  /** Its version when it was opened, so that saving over it notices what another window has saved meanwhile. */
  readonly version: number | null;
  readonly panel: 'save' | null;
};

const LARGEST_QUANTITY = 99_999;

function quantityOf(text: string | null): number {
  const quantity = Number(text ?? 1);
  return Number.isInteger(quantity) && quantity >= 1 && quantity <= LARGEST_QUANTITY ? quantity : 1;
}

function whyOf(text: string | null): Address['why'] {
  const [choice] = readChoices(text);
  return choice?.option ? { group: choice.group, option: choice.option } : null;
}

// A form without JavaScript sends one group's option and its quantity beside the choices: `set=memory*m32&pieces=4`.
function withForm(params: URLSearchParams, choices: readonly Choice[]): readonly Choice[] {
  const [set] = readChoices(params.get('set'));
  const pieces = Number(params.get('pieces'));
  if (!set?.option || !Number.isInteger(pieces) || pieces < 0) return choices;
  const others = choices.filter(({ group, option }) => group !== set.group || option !== set.option);
  return pieces === 0 ? others : [...others, { ...set, quantity: pieces }];
}

/** Reads the configurator's address. */
export function readAddress(params: URLSearchParams): Address {
  const before = readChoices(params.get('c'));
  const choices = withForm(params, before);
  return {
    choices,
    was: choices === before ? (params.has('was') ? readChoices(params.get('was')) : null) : before,
    quantity: quantityOf(params.get('quantity')),
    at: params.get('at'),
    why: whyOf(params.get('why')),
    finish: GOALS.find((goal) => goal === params.get('finish')) ?? null,
    id: params.get('id'),
    version: /^\d{1,9}$/.test(params.get('v') ?? '') ? Number(params.get('v')) : null,
    panel: params.get('panel') === 'save' ? 'save' : null,
  };
}

/** The address's search part, with changes. */
export function writeAddress(address: Address, changes: Partial<Address> = {}): string {
  const { choices, was, quantity, at, why, finish, id, version, panel } = { ...address, ...changes };
  const entries: [string, string][] = [
    ['c', writeChoices(choices)],
    ...(quantity === 1 ? [] : ([['quantity', String(quantity)]] as [string, string][])),
    ...(at ? ([['at', at]] as [string, string][]) : []),
    ...(why ? ([['why', `${why.group}*${why.option}`]] as [string, string][]) : []),
    ...(finish ? ([['finish', finish]] as [string, string][]) : []),
    ...(id ? ([['id', id]] as [string, string][]) : []),
    ...(id && version !== null ? ([['v', String(version)]] as [string, string][]) : []),
    ...(panel ? ([['panel', panel]] as [string, string][]) : []),
    ...(was ? ([['was', writeChoices(was)]] as [string, string][]) : []),
  ];
  return `?${new URLSearchParams(entries)}`;
}

/** Where other choices are looked at: what was looked into before is closed, and the change can be undone. */
export function withChoices(address: Address, choices: readonly Choice[], more: Partial<Address> = {}): string {
  return writeAddress(address, { choices, was: address.choices, why: null, finish: null, panel: null, ...more });
}
