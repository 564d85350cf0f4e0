import type { Customer, Seller, Supplier } from '../../identity/viewer.ts';
import { ACCOUNTS, ORGANISATIONS, SUPPLIERS } from '../data/organisations.ts';
import type { AccountCode, SupplierCode } from '../data/shape.ts';
import { SEATS } from '../party-rows.ts';
import type { Registry } from '../reference.ts';

/** Everybody as the viewer who would be signed in. */
export type Cast = {
  customer(account: AccountCode, email: string): Customer;
  customerOf(membershipId: string): Customer | undefined;
  customersOf(account: AccountCode): readonly Customer[];
  supplier(supplierId: string): Supplier;
  supplierCode(supplierId: string): SupplierCode;
  staff(local: string): Seller;
};

type Seat = (typeof SEATS)[number];

/** The viewers of everybody in the demonstration. */
export function createCast(id: Registry): Cast {
  const customers = SEATS.flatMap((seat) => (seat.party === 'customer' ? customerViewer(id, seat) : []));
  const desks = new Map(
    SUPPLIERS.map(({ code, organisation }) => [id('supplier', code), supplierViewer(id, code, organisation)]),
  );
  const codes = new Map(SUPPLIERS.map(({ code }) => [id('supplier', code), code]));
  const staff = new Map(
    SEATS.flatMap((seat) =>
      seat.party === 'seller' ? [[seat.member.email.split('@')[0] ?? '', sellerViewer(id, seat)] as const] : [],
    ),
  );
  return {
    customer: (account, email) =>
      known(
        customers.find((one) => one.membershipId === id('membership', 'customer', account, email)),
        email,
      ),
    customerOf: (membershipId) => customers.find((one) => one.membershipId === membershipId),
    customersOf: (account) => customers.filter((one) => one.accountId === id('account', account)),
    supplier: (supplierId) => known(desks.get(supplierId), supplierId),
    supplierCode: (supplierId) => known(codes.get(supplierId), supplierId),
    staff: (local) => known(staff.get(local), local),
  };
}

function known<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new Error(`the demonstration knows no ${name}`);
  return found;
}

function acting(id: Registry, { member, party, code }: Seat, organisation: string) {
  return {
    personId: id('person', member.email),
    membershipId: id('membership', party, code, member.email),
    sessionId: null,
    channel: 'portal' as const,
    scope: 'read_write' as const,
    roles: member.roles,
    locale: member.locale,
    organisationId: id('organisation', organisation),
  };
}

function customerViewer(id: Registry, seat: Seat): Customer {
  const organisation = ACCOUNTS.find(({ code }) => code === seat.code)?.organisation ?? '';
  return { ...acting(id, seat, organisation), party: 'customer', accountId: id('account', seat.code) };
}

function supplierViewer(id: Registry, code: SupplierCode, organisation: string): Supplier {
  const seat = known(
    SEATS.find((one) => one.party === 'supplier' && one.code === code),
    code,
  );
  return { ...acting(id, seat, organisation), party: 'supplier', supplierId: id('supplier', code) };
}

function sellerViewer(id: Registry, seat: Seat): Seller {
  const organisation = ORGANISATIONS.find(({ seller }) => seller)?.key ?? '';
  return { ...acting(id, seat, organisation), party: 'seller' };
}
