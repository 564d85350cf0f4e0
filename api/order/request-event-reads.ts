import { sql } from 'kysely';
import { owned } from '../db/owner.ts';
import type { Unit } from '../db/unit.ts';

export type RequestEventKind =
  | 'submitted'
  | 'authorised'
  | 'approved'
  | 'rejected'
  | 'withdrawn'
  | 'placement_failed'
  | 'placed';

/** Something that happened to a request; `actor` by name where the window shows the person. */
export type RequestEvent = {
  readonly requestId: string;
  readonly kind: RequestEventKind;
  readonly actor: string | null;
  readonly at: Date;
};

/** The time lines of requests that were opened through their own window, from the audit trail, oldest first. */
export async function listRequestEvents(unit: Unit, requestIds: readonly string[]): Promise<RequestEvent[]> {
  return unit.query<RequestEvent>(
    'order.listRequestEvents',
    sql`select * from (
        select e.subject_id as "requestId", p.name as actor, e.at, e.id, case when e.kind <> 'request.decided' then substr(e.kind, 9)
          when (e.detail->>'approved')::boolean then 'approved' else 'rejected' end as kind
        from audit_event e left join person p on p.id = e.person_id
        where ${owned(unit.owner, 'e')} and e.subject = 'request' and e.subject_id = any(${requestIds}::uuid[])
        union all
        select o.request_id, null, o.placed_at, o.id, 'placed' from sales_order o
        where ${owned(unit.owner, 'o')} and o.request_id = any(${requestIds}::uuid[])) t
      order by "requestId", at, kind = 'placed', id`,
  );
}
