import { sql } from 'kysely';
import type { ApprovalFinding } from '../approval/approval.ts';
import type { Unit } from '../db/unit.ts';
import type { Locale } from '../identity/viewer.ts';
import type { PlainDate } from '../kernel/plain-date.ts';

export type Addressee = { readonly email: string; readonly name: string; readonly locale: Locale };

export type OpenStep = Addressee & {
  readonly stepId: string;
  readonly accountId: string;
  readonly membershipId: string;
  readonly revision: number;
  readonly findings: readonly ApprovalFinding[];
  readonly dueAt: Date;
};

/** The approvers whom an open step of a request waits for. Worker's window. */
export function listOpenSteps(unit: Unit, accountId: string, requestId: string): Promise<OpenStep[]> {
  return unit.query<OpenStep>(
    'mail.listOpenSteps',
    sql`select s.id as "stepId", s.account_id as "accountId", m.id as "membershipId", s.revision, s.findings, s.due_at as "dueAt",
        p.email, p.name, p.locale
      from approval_step s join request r on r.account_id = s.account_id and r.id = s.request_id and r.revision = s.revision
      join approval_candidate c on c.account_id = s.account_id and c.approval_step_id = s.id
      join membership m on m.id = c.membership_id and m.status = 'active' join person p on p.id = m.person_id and p.status = 'active'
      where s.account_id = ${accountId} and s.request_id = ${requestId} and s.state = 'open'`,
  );
}

/** The requester of a request, its number, and whether its order is placed by now. */
export async function findRequester(
  unit: Unit,
  accountId: string,
  requestId: string,
): Promise<(Addressee & { number: string; placed: boolean }) | undefined> {
  const [row] = await unit.query<Addressee & { number: string; placed: boolean }>(
    'mail.findRequester',
    sql`select p.email, p.name, p.locale, a.code || '-R' || r.number as number, r.status = 'placed' as placed from request r join account a on a.id = r.account_id
      join membership m on m.id = r.membership_id join person p on p.id = m.person_id and p.status = 'active'
      where r.account_id = ${accountId} and r.id = ${requestId}`,
  );
  return row;
}

export type OrderFacts = Addressee & {
  readonly number: string;
  readonly promised: PlainDate;
  readonly expected: PlainDate;
};

/** Whoever asked for an order, its number and its dates. */
export async function findOrderer(unit: Unit, accountId: string, orderId: string): Promise<OrderFacts | undefined> {
  const [row] = await unit.query<OrderFacts>(
    'mail.findOrderer',
    sql`select p.email, p.name, p.locale, a.code || '-' || o.number as number, o.promised_date as promised, o.expected_date as expected
      from sales_order o join account a on a.id = o.account_id join membership m on m.id = o.membership_id
      join person p on p.id = m.person_id and p.status = 'active' where o.account_id = ${accountId} and o.id = ${orderId}`,
  );
  return row;
}

export type Dispatched = {
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly number: string;
  readonly due: PlainDate;
  readonly answerBy: Date;
  readonly timeZone: string;
  /** Nothing of it is wanted any more. */
  readonly cancelled: boolean;
  readonly lines: readonly { id: string; sku: string; name: string; quantity: number }[];
};

/** A dispatched sub-order as its supplier is told of it, in the language of its desk. */
export async function findDispatched(unit: Unit, subOrderId: string): Promise<Dispatched | undefined> {
  const [row] = await unit.query<Dispatched>(
    'mail.findDispatched',
    sql`select s.order_email as email, s.name, coalesce(desk.locale, 'en') as locale, so.number, so.due_date as due, so.answer_due_at as "answerBy",
        o.time_zone as "timeZone", so.status = 'cancelled' as cancelled,
        (select json_agg(json_build_object('id', l.id, 'sku', i.sku, 'quantity', l.quantity, 'name', coalesce(n.name, e.name, i.sku)) order by l.position)
          from sub_order_line l join item i on i.id = l.item_id left join item_name e on e.item_id = i.id and e.locale = 'en'
          left join item_name n on n.item_id = i.id and n.locale = desk.locale
          where l.supplier_id = so.supplier_id and l.sub_order_id = so.id) as lines
      from sub_order so join supplier s on s.id = so.supplier_id join organisation o on o.id = s.organisation_id
      left join lateral (select p.locale from membership m join person p on p.id = m.person_id
        where m.supplier_id = s.id and m.status = 'active' order by m.created_at, m.id limit 1) desk on true
      where so.id = ${subOrderId}`,
  );
  return row;
}

/** Somebody who was given a membership, and the party that they may act for now. */
export async function findGranted(
  unit: Unit,
  membershipId: string,
): Promise<(Addressee & { readonly party: string }) | undefined> {
  const [row] = await unit.query<Addressee & { party: string }>(
    'mail.findGranted',
    sql`select p.email, p.name, p.locale, coalesce(a.name, s.name, o.name) as party from membership m
      join person p on p.id = m.person_id and p.status = 'active' left join account a on a.id = m.account_id
      left join supplier s on s.id = m.supplier_id left join organisation o on o.is_seller and m.party = 'seller'
      where m.id = ${membershipId} and m.status = 'active'`,
  );
  return row;
}

export type Parcel = {
  readonly orderId: string;
  readonly carrier: string;
  readonly tracking: string;
  readonly expectedOn: PlainDate;
};

export async function findParcel(unit: Unit, accountId: string, shipmentId: string): Promise<Parcel | undefined> {
  const [row] = await unit.query<Parcel>(
    'mail.findParcel',
    sql`select order_id as "orderId", carrier, tracking, expected_on as "expectedOn" from shipment where account_id = ${accountId} and id = ${shipmentId}`,
  );
  return row;
}
