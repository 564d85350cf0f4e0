import type { Engine, External, OptionDefinition, Tariff } from '#engine';
import type { Supply } from './configuration-reads.ts';

/** What a viewer is bound by outside the engineering rules: their price agreement's tariff, and what can be supplied now. */
export type Bounds = { readonly tariff: Tariff; readonly supplyOf: (sku: string) => Supply };

type Reason = Pick<External, 'source' | 'code'>;
type Source = (bounds: Bounds, group: string, option: OptionDefinition) => Reason | undefined;

const agreement: Source = ({ tariff }, group, option) =>
  tariff.options[group]?.[option.code] === undefined
    ? { source: 'price_agreement', code: 'not_in_agreement' }
    : undefined;

const availability: Source = ({ supplyOf }, _group, { items }) =>
  items.some(({ sku }) => !supplyOf(sku).available) ? { source: 'availability', code: 'no_supply' } : undefined;

/** Asked in this order; the first that speaks against an option names the cause. Company policy is one more of them. */
const SOURCES: readonly Source[] = [agreement, availability];

/** The port through which causes from outside a model reach the engine: options that a viewer cannot have, and why. Pure. */
export function constraintsFor(viewer: Bounds, { definition }: Engine): External[] {
  return definition.groups.flatMap((group) =>
    group.options.flatMap((option): External[] => {
      const [reason] = SOURCES.flatMap((source) => source(viewer, group.code, option) ?? []);
      return reason ? [{ ...reason, group: group.code, option: option.code }] : [];
    }),
  );
}
