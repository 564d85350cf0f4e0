import { IDENTITY } from '../db/owner.ts';
import { CALENDARS } from './data/calendars.ts';
import { ACCOUNTS, ORGANISATIONS, SUPPLIERS } from './data/organisations.ts';
import { CONTACTS, CUSTOMERS, DESKS, type DemoMember, STAFF } from './data/people.ts';
import { PLACES } from './data/places.ts';
import { type Batch, batch, type Registry } from './reference.ts';

const WEEKDAYS = [1, 2, 3, 4, 5];

/** Calendars and companies with their relations to the seller. */
export function companyBatches(id: Registry, since: Date): Batch[] {
  return [
    batch(
      'working_calendar',
      CALENDARS.map(({ code, name }) => ({ id: id('calendar', code), code, name, weekdays: WEEKDAYS })),
    ),
    batch(
      'calendar_holiday',
      CALENDARS.flatMap(({ code, holidays }) =>
        Object.entries(holidays).flatMap(([year, days]) =>
          Object.entries(days).map(([day, name]) => ({
            calendar_id: id('calendar', code),
            day: `${year}-${day}`,
            name,
          })),
        ),
      ),
    ),
    batch(
      'organisation',
      ORGANISATIONS.map(({ key, name, country, timeZone, taxNumber, seller }) => ({
        id: id('organisation', key),
        name,
        country,
        time_zone: timeZone,
        calendar_id: id('calendar', country),
        tax_number: taxNumber,
        is_seller: seller ?? false,
        created_at: since,
      })),
    ),
    batch(
      'account',
      ACCOUNTS.map(({ code, organisation, name, currency, locale, country, paymentDays }) => ({
        id: id('account', code),
        organisation_id: id('organisation', organisation),
        code,
        name,
        status: 'active',
        currency,
        locale,
        tax_country: country,
        tax_treatment: 'standard',
        rounding: 'half_up',
        payment_days: paymentDays,
        last_request_number: 1000,
        last_order_number: 1000,
        version: 1,
        created_at: since,
      })),
    ),
    batch(
      'supplier',
      SUPPLIERS.map(({ code, organisation, name, currency, answerHours, transitDays }) => ({
        id: id('supplier', code),
        organisation_id: id('organisation', organisation),
        code,
        name,
        status: 'active',
        currency,
        answer_hours: answerHours,
        transit_days: transitDays,
        order_email: DESKS[code][0]?.email ?? '',
        version: 1,
        created_at: since,
      })),
    ),
  ];
}

/** Units, cost centres and addresses of the accounts. */
export function placeBatches(id: Registry): Batch[] {
  return ACCOUNTS.flatMap(({ code, country }) => {
    const account_id = id('account', code);
    const { units, costCentres, addresses } = PLACES[code];
    return [
      batch(
        'unit',
        units.map(([unit, name, parent]) => ({
          account_id,
          id: id('unit', code, unit),
          parent_id: parent ? id('unit', code, parent) : null,
          code: unit,
          name,
          version: 1,
        })),
      ),
      batch(
        'cost_centre',
        costCentres.map(([centre, name, unit]) => ({
          account_id,
          id: id('cost centre', code, centre),
          unit_id: id('unit', code, unit),
          code: centre,
          name,
          active: true,
          version: 1,
        })),
      ),
      batch(
        'address',
        addresses.map(({ postalCode, ...address }) => ({
          account_id,
          id: id('address', code, address.label),
          ...address,
          postal_code: postalCode,
          country,
          active: true,
          version: 1,
        })),
      ),
    ];
  });
}

type Seat = {
  readonly member: DemoMember;
  readonly party: 'customer' | 'supplier' | 'seller';
  readonly code: string;
};

/** Everybody at every desk; who has two desks stands here twice. */
export const SEATS: readonly Seat[] = [
  ...Object.entries(CUSTOMERS).flatMap(([code, members]) =>
    members.map((member): Seat => ({ member, party: 'customer', code })),
  ),
  ...Object.entries(DESKS).flatMap(([code, members]) =>
    members.map((member): Seat => ({ member, party: 'supplier', code })),
  ),
  ...STAFF.map((member): Seat => ({ member, party: 'seller', code: '' })),
];

/** Persons, what they may do, their one password, and the seller's people for each account. */
export function peopleBatches(id: Registry, since: Date, passwordHash: string): Batch[] {
  const people = new Map(SEATS.map(({ member }) => [member.email, member]));
  return [
    batch(
      'person',
      [...people.values()].map(({ email, name, locale }) => ({
        id: id('person', email),
        email,
        name,
        locale,
        status: 'active',
        created_at: since,
      })),
      IDENTITY,
    ),
    batch(
      'credential',
      [...people.keys()].map((email) => ({
        person_id: id('person', email),
        password_hash: passwordHash,
        changed_at: since,
      })),
      IDENTITY,
    ),
    batch(
      'membership',
      SEATS.map((seat) => membershipRow(id, seat, since)),
      IDENTITY,
    ),
    batch(
      'account_contact',
      Object.entries(CONTACTS).flatMap(([code, contacts]) =>
        contacts.map((contact) => ({
          account_id: id('account', code),
          role: contact.role,
          membership_id: staffSeat(id, contact.person),
          deputy_membership_id: staffSeat(id, contact.deputy),
          phone: STAFF.find(({ email }) => email.startsWith(`${contact.person}@`))?.phone ?? '',
          languages: [...contact.languages],
          weekdays: WEEKDAYS,
          opens: contact.opens,
          closes: contact.closes,
          time_zone: contact.timeZone,
        })),
      ),
    ),
  ];
}

function staffSeat(id: Registry, local: string): string {
  return id('membership', 'seller', '', `${local}@confluence.example`);
}

function membershipRow(id: Registry, { member, party, code }: Seat, since: Date) {
  const { unit, costCentre, requestLimit, approvalLimit } = member;
  return {
    id: id('membership', party, code, member.email),
    person_id: id('person', member.email),
    party,
    account_id: party === 'customer' ? id('account', code) : null,
    supplier_id: party === 'supplier' ? id('supplier', code) : null,
    roles: [...member.roles],
    unit_id: unit ? id('unit', code, unit) : null,
    cost_centre_id: costCentre ? id('cost centre', code, costCentre) : null,
    request_limit: BigInt(requestLimit ?? 0) * 100n,
    approval_limit: approvalLimit === undefined ? null : BigInt(approvalLimit) * 100n,
    phone: member.phone ?? null,
    status: 'active',
    version: 1,
    created_at: since,
  };
}
