import { newId } from '../../api/kernel/id.ts';
import { globalId } from '../../schema/node.ts';
import type { TestApp } from './app.ts';
import { insert } from './insert.ts';
import { families, items, offers, prices } from './world-goods.ts';
import { contacts, members } from './world-people.ts';

/** The people, places and goods that most tests need. Amounts are minor units. */
export type World = Awaited<ReturnType<typeof createWorld>>;

/**
 * A small world: one seller; accounts ACME (Germany, EUR, 19 %) and ZEN (Taiwan, TWD, 5 %); suppliers ALPHA (cheap, slow, boards and drives),
 * BETA (dear, quick, boards) and GAMMA (cases). Item DESK is assembled from one board, one case and two drives (drives unserialised);
 * MOUSE is traded as it is and in stock; ORPHAN has no supplier. Every person has a membership and, through `app.tokenOf`, a token.
 */
export async function createWorld(app: TestApp) {
  const calendar = newId();
  await insert(app, 'working_calendar', [
    { id: calendar, code: 'MON-FRI', name: 'Monday to Friday', weekdays: [1, 2, 3, 4, 5] },
  ]);
  const organisation = await organisations(app, calendar);
  const account = await accounts(app, organisation);
  const supplier = await suppliers(app, organisation);
  const acme = await places(app, account.acme, 'ACME', 'DE');
  const zen = await places(app, account.zen, 'ZEN', 'TW');
  const member = await members(app, { account, supplier, acme, zen });
  await contacts(app, [account.acme, account.zen], member.sales.membershipId);
  const family = await families(app);
  const item = await items(app, family);
  await offers(app, supplier, item);
  await prices(app, account, family, item);
  const token = async (name: keyof typeof member) => app.tokenOf(member[name].membershipId);
  return { calendar, organisation, account, supplier, acme, zen, member, family, item, token, globalId };
}

async function organisations(app: TestApp, calendar: string) {
  const make = (name: string, country: string, zone: string, seller = false) => ({
    id: newId(),
    name,
    country,
    time_zone: zone,
    calendar_id: calendar,
    is_seller: seller,
  });
  const rows = {
    seller: make('Confluence Systems', 'TW', 'Asia/Taipei', true),
    acme: make('Acme Werke GmbH', 'DE', 'Europe/Berlin'),
    zen: make('禪宇物流股份有限公司', 'TW', 'Asia/Taipei'),
    alpha: make('Alpha Boards', 'TW', 'Asia/Taipei'),
    beta: make('Beta Parts', 'CN', 'Asia/Shanghai'),
    gamma: make('Gamma Cases', 'DE', 'Europe/Berlin'),
  };
  await insert(app, 'organisation', Object.values(rows));
  return Object.fromEntries(Object.entries(rows).map(([key, { id }]) => [key, id])) as Record<
    keyof typeof rows,
    string
  >;
}

async function accounts(app: TestApp, organisation: Record<'acme' | 'zen', string>) {
  const acme = newId();
  const zen = newId();
  await insert(app, 'account', [
    {
      id: acme,
      organisation_id: organisation.acme,
      code: 'ACME',
      name: 'Acme Werke',
      currency: 'EUR',
      locale: 'en',
      tax_country: 'DE',
    },
    {
      id: zen,
      organisation_id: organisation.zen,
      code: 'ZEN',
      name: '禪宇物流',
      currency: 'TWD',
      locale: 'zh-Hant',
      tax_country: 'TW',
    },
  ]);
  return { acme, zen };
}

async function suppliers(app: TestApp, organisation: Record<'alpha' | 'beta' | 'gamma', string>) {
  const ids = { alpha: newId(), beta: newId(), gamma: newId() };
  const make = (key: keyof typeof ids, currency: string, transit: number) => ({
    id: ids[key],
    organisation_id: organisation[key],
    code: key.toUpperCase(),
    name: `${key} supplier`,
    currency,
    transit_days: transit,
    order_email: `orders@${key}.example`,
  });
  await insert(app, 'supplier', [make('alpha', 'TWD', 2), make('beta', 'TWD', 1), make('gamma', 'TWD', 5)]);
  return ids;
}

async function places(app: TestApp, accountId: string, code: string, country: string) {
  const place = { unit: newId(), costCentre: newId(), address: newId() };
  await insert(app, 'unit', [{ account_id: accountId, id: place.unit, code: 'HQ', name: `${code} headquarters` }]);
  await insert(app, 'cost_centre', [
    { account_id: accountId, id: place.costCentre, unit_id: place.unit, code: '0100', name: 'Engineering' },
  ]);
  await insert(app, 'address', [
    {
      account_id: accountId,
      id: place.address,
      label: 'Main gate',
      recipient: code,
      street: '1 Main Street',
      postal_code: '00123',
      city: 'Town',
      region: 'North',
      country,
    },
  ]);
  return place;
}
