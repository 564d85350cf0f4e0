import type { Role } from '../identity/viewer.ts';
import { ACCOUNTS, SUPPLIERS } from './data/organisations.ts';
import { SEATS } from './party-rows.ts';

/** The one password of everybody in the demonstration. */
export const DEMO_PASSWORD = 'two-rivers-meet';

export type DemoPerson = {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** The company whose desk it is; empty for the seller's own people. */
  readonly desk: string;
};

function deskOf(party: string, code: string): string {
  if (party === 'customer') return ACCOUNTS.find((account) => account.code === code)?.name ?? code;
  return party === 'supplier' ? (SUPPLIERS.find((supplier) => supplier.code === code)?.name ?? code) : '';
}

/** Everybody who can sign in, once for each desk. */
export const DEMO_PEOPLE: readonly DemoPerson[] = SEATS.map(({ member, party, code }) => ({
  name: member.name,
  email: member.email,
  roles: member.roles,
  desk: deskOf(party, code),
}));

/** Those with whom a tour begins: each side of the house once, and the two whose interplay is shown first. */
const TOUR = [
  'anna.keller@keller.example',
  'katrin.vogel@keller.example',
  'miriam.aydin@keller.example',
  'yian.chen@shunda.example',
  'james.okafor@harrowgate.example',
  'min.zhao@longhe.example',
  'kuofeng.tsai@confluence.example',
  'yichun.chang@confluence.example',
];

/** Lines for whoever starts the demonstration: who signs in with what. */
export function signInLines(origin: string): string[] {
  const people = TOUR.flatMap((email) => DEMO_PEOPLE.find((person) => person.email === email) ?? []);
  return [
    `demo sign-ins at ${origin}, everybody with the password "${DEMO_PASSWORD}":`,
    ...people.map(
      ({ email, name, roles, desk }) =>
        `  ${email.padEnd(34)} ${name}, ${roles.join(', ').replaceAll('_', ' ')}${desk ? `, ${desk}` : ''}`,
    ),
  ];
}
