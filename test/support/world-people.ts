import { newId } from '../../api/kernel/id.ts';
import type { TestApp } from './app.ts';
import { insert } from './insert.ts';

type Places = { unit: string; costCentre: string; address: string };
type Parties = {
  account: { acme: string; zen: string };
  supplier: Record<'alpha' | 'beta' | 'gamma', string>;
  acme: Places;
  zen: Places;
};

/** A person and a membership for each name; amounts are the limits of their own requests. */
export async function members(app: TestApp, { account, supplier, acme, zen }: Parties) {
  const customer = (accountId: string, place: Places, roles: string[], limit: bigint) => ({
    party: 'customer',
    account_id: accountId,
    supplier_id: null,
    roles,
    unit_id: place.unit,
    cost_centre_id: place.costCentre,
    request_limit: limit,
  });
  const desk = (supplierId: string) => ({
    party: 'supplier',
    account_id: null,
    supplier_id: supplierId,
    roles: ['supplier_desk'],
    unit_id: null,
    cost_centre_id: null,
    request_limit: 0n,
  });
  const staff = (...roles: string[]) => ({
    party: 'seller',
    account_id: null,
    supplier_id: null,
    roles,
    unit_id: null,
    cost_centre_id: null,
    request_limit: 0n,
  });
  const people = {
    ann: customer(account.acme, acme, ['requester'], 100_000n),
    bo: customer(account.acme, acme, ['requester', 'approver'], 0n),
    carl: customer(account.acme, acme, ['account_administrator', 'requester'], 0n),
    mei: customer(account.zen, zen, ['requester', 'approver', 'account_administrator'], 500_000n),
    alpha: desk(supplier.alpha),
    beta: desk(supplier.beta),
    gamma: desk(supplier.gamma),
    sales: staff('sales'),
    planner: staff('planner'),
    admin: staff('administrator', 'sales', 'planner'),
  };
  const made = Object.entries(people).map(([name, row]) => ({ name, personId: newId(), membershipId: newId(), row }));
  await insert(
    app,
    'person',
    made.map(({ name, personId }) => ({
      id: personId,
      email: `${name}@example.test`,
      name: `${name} Example`,
      locale: 'en',
    })),
  );
  await insert(
    app,
    'membership',
    made.map(({ personId, membershipId, row }) => ({ id: membershipId, person_id: personId, ...row })),
  );
  return Object.fromEntries(
    made.map(({ name, personId, membershipId }) => [name, { personId, membershipId, email: `${name}@example.test` }]),
  ) as Record<keyof typeof people, { personId: string; membershipId: string; email: string }>;
}

/** The seller's people whom each account may call: one for all three matters. */
export async function contacts(app: TestApp, accountIds: string[], membershipId: string) {
  const roles = ['sales', 'service', 'support'];
  await insert(
    app,
    'account_contact',
    accountIds.flatMap((account_id) =>
      roles.map((role) => ({
        account_id,
        role,
        membership_id: membershipId,
        phone: '+886 2 5550 0100',
        time_zone: 'Asia/Taipei',
      })),
    ),
  );
}
