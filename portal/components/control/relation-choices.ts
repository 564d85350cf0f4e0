import { countriesIn } from '../people/countries.ts';
import type { Choice } from '../select.tsx';

// ISO 4217, those that are legal tender today.
const CURRENCIES =
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW';

const zones = new Map<string, readonly Choice[]>();

/** Currencies by code, named in a language. */
export function currenciesIn(tag: string): readonly Choice[] {
  const names = new Intl.DisplayNames(tag, { type: 'currency' });
  return CURRENCIES.split(' ').map((value) => ({ value, label: `${value} · ${names.of(value) ?? value}` }));
}

/** Time zones by their IANA name, with what a language calls their time. Made once for each language: there are hundreds. */
export function zonesIn(tag: string): readonly Choice[] {
  const known = zones.get(tag);
  if (known) return known;
  const made = Intl.supportedValuesOf('timeZone').map((value) => ({
    value,
    label: `${value} · ${timeOf(tag, value)}`,
  }));
  zones.set(tag, made);
  return made;
}

function timeOf(tag: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(tag, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(0);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** What the facts of a company are chosen from. Named by the server alone: browsers call some of them otherwise. */
export const relationChoices = (tag: string) => ({
  countries: countriesIn(tag),
  currencies: currenciesIn(tag),
  zones: zonesIn(tag),
});

export type RelationChoices = ReturnType<typeof relationChoices>;
