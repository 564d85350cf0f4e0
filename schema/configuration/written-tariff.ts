import type { Tariff } from '#engine';

/** A tariff as JSON: minor units as text, an option as `[price, lead days or null]`. */
export function writtenTariff({ base, baseLeadDays, options }: Tariff) {
  const terms = Object.entries(options).map(([group, named]) => {
    const written = Object.entries(named).map(([option, { price, leadDays }]) => [
      option,
      [String(price), leadDays ?? null],
    ]);
    return [group, Object.fromEntries(written)];
  });
  return { base: String(base), baseLeadDays: baseLeadDays ?? null, options: Object.fromEntries(terms) };
}
