import { type RawBuilder, sql } from 'kysely';
import type { Choices } from '#engine';
import { among } from '../db/among.ts';
import type { Unit } from '../db/unit.ts';
import type { Currency, RoundingMode } from '../kernel/money.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Cart, CartLine, Goods } from './cart.ts';

type Row = {
  cart_id: string;
  version: number;
  id: string | null;
  position: number;
  item_id: string;
  configuration_id: string | null;
  configuration_name: string | null;
  model_version_id: string | null;
  choices: Choices | null;
  quantity: number;
  shown_unit_price: bigint;
  requested_date: PlainDate | null;
};

function toLine(row: Row & { id: string }): CartLine {
  return {
    id: row.id,
    position: row.position,
    itemId: row.item_id,
    configurationId: row.configuration_id,
    configurationName: row.configuration_name,
    modelVersionId: row.model_version_id,
    choices: row.choices,
    quantity: row.quantity,
    shown: row.shown_unit_price,
    requestedDate: row.requested_date,
  };
}

/** The membership's cart with its lines in order; absent when nothing was ever put into one. */
export async function findCart(unit: Unit, accountId: string, membershipId: string): Promise<Cart | undefined> {
  const rows = await unit.query<Row>(
    'order.findCart',
    sql`select c.id as cart_id, c.version, l.id, l.position, l.item_id, l.configuration_id, f.name as configuration_name, l.model_version_id, l.choices,
        l.quantity, l.shown_unit_price, l.requested_date
      from cart c left join cart_line l on l.account_id = c.account_id and l.cart_id = c.id
      left join configuration f on f.account_id = l.account_id and f.id = l.configuration_id
      where c.account_id = ${accountId} and c.membership_id = ${membershipId} order by l.position, l.id`,
  );
  const [first] = rows;
  if (!first) return undefined;
  const lines = rows.filter((row): row is Row & { id: string } => row.id !== null);
  return { id: first.cart_id, version: first.version, lines: lines.map(toLine) };
}

/** How many lines the membership's cart has. */
export async function countCartLines(unit: Unit, accountId: string, membershipId: string): Promise<number> {
  const [row] = await unit.query<{ count: number }>(
    'order.countCartLines',
    sql`select count(*)::int as count from cart c join cart_line l on l.account_id = c.account_id and l.cart_id = c.id
      where c.account_id = ${accountId} and c.membership_id = ${membershipId}`,
  );
  return row?.count ?? 0;
}

/** How an account buys today: its currency, rounding and the day in its own time zone. */
export type BuyingTerms = {
  readonly code: string;
  readonly currency: Currency;
  readonly rounding: RoundingMode;
  readonly timeZone: string;
  readonly today: PlainDate;
};

/** The columns of an account's terms at the unit's clock, from `account a` joined with its `organisation o`. */
export function termsColumns(unit: Unit): RawBuilder<unknown> {
  return sql`a.code, a.currency, a.rounding, o.time_zone as "timeZone", (${unit.clock} at time zone o.time_zone)::date as today`;
}

/** The account's terms at the unit's clock. */
export async function getBuyingTerms(unit: Unit, accountId: string): Promise<BuyingTerms> {
  const [row] = await unit.query<BuyingTerms>(
    'order.getBuyingTerms',
    sql`select ${termsColumns(unit)} from account a join organisation o on o.id = a.organisation_id where a.id = ${accountId}`,
  );
  if (!row) throw new Error('the account of a viewer exists');
  return row;
}

/** The names, in the account's language, of those of these items that stand in its assortment and may be bought. */
export async function listOrderable(
  unit: Unit,
  accountId: string,
  itemIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await unit.query<{ item_id: string; name: string }>(
    'order.listOrderable',
    sql`select a.item_id, a.name from assortment a join item i on i.id = a.item_id and i.status = 'active'
      where a.account_id = ${accountId} and a.item_id ${among(itemIds)}`,
  );
  return new Map(rows.map((row) => [row.item_id, row.name]));
}

type GoodsRow = { item_id: string; configuration_id: string | null; model_version_id: string; choices: Choices };

/** A saved configuration of the account that the membership may use: its own, a shared or a standard one. */
export async function findConfiguredGoods(
  unit: Unit,
  accountId: string,
  membershipId: string,
  configurationId: string,
): Promise<Goods | undefined> {
  const [row] = await unit.query<GoodsRow>(
    'order.findConfiguredGoods',
    sql`select item_id, id as configuration_id, model_version_id, choices from configuration
      where account_id = ${accountId} and id = ${configurationId} and archived_at is null
        and (membership_id = ${membershipId} or shared or standard)`,
  );
  if (!row) return undefined;
  return {
    itemId: row.item_id,
    configurationId: row.configuration_id,
    modelVersionId: row.model_version_id,
    choices: row.choices,
  };
}

/** The model that a published version belongs to; absent for drafts and versions that are no longer sold. */
export async function findModelItem(unit: Unit, modelVersionId: string): Promise<string | undefined> {
  const [row] = await unit.query<{ item_id: string }>(
    'order.findModelItem',
    sql`select item_id from model_version where id = ${modelVersionId} and status = 'published'`,
  );
  return row?.item_id;
}

/** What kind of thing an item is; absent when there is none. A model cannot be bought without choices. */
export async function findItemKind(unit: Unit, itemId: string): Promise<'model' | 'article' | 'component' | undefined> {
  const [row] = await unit.query<{ kind: 'model' | 'article' | 'component' }>(
    'order.findItemKind',
    sql`select kind from item where id = ${itemId}`,
  );
  return row?.kind;
}
