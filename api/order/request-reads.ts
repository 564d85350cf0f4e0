import { type RawBuilder, sql } from 'kysely';
import { among } from '../db/among.ts';
import { afterCursor, type Page, type PageArgs, pageOrder, type SortColumn, toPage } from '../db/keyset.ts';
import { containing } from '../db/like.ts';
import { allOf } from '../db/narrow.ts';
import { owned } from '../db/owner.ts';
import type { Unit } from '../db/unit.ts';
import { visibleTo } from '../db/visible-to.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { Currency } from '../kernel/money.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { type DocumentLine, LINE_COLUMNS } from './order-line-reads.ts';
import { parseRequestNumber } from './request.ts';

export type RequestStatus = 'pending' | 'rejected' | 'withdrawn' | 'authorised' | 'placed' | 'placement_failed';

/** A request as its account sees it; `number` as it is written, such as ACME-R12. `placementError` is the code of the refusal. */
export type Request = {
  readonly accountId: string;
  readonly id: string;
  readonly number: string;
  readonly membershipId: string;
  readonly status: RequestStatus;
  readonly revision: number;
  readonly version: number;
  readonly unitId: string | null;
  readonly costCentreId: string;
  readonly addressId: string;
  readonly poNumber: string;
  readonly requestedDate: PlainDate | null;
  /** When all of it would be there, as computed at submission; null when that was not known. */
  readonly expectedDate: PlainDate | null;
  readonly note: string;
  readonly currency: Currency;
  readonly net: bigint;
  readonly tax: bigint;
  readonly gross: bigint;
  readonly submittedAt: Date;
  readonly decidedAt: Date | null;
  readonly placementError: string | null;
};

export type RequestLine = DocumentLine & { readonly requestId: string; readonly earliestDate: PlainDate | null };

/** When all of a request `r` would be there: on the last of its lines' days, each no sooner than it is wanted; null when one is not known. */
export const EXPECTED_DATE = sql`(select case when bool_and(e.earliest_date is not null)
      then max(greatest(e.earliest_date, coalesce(e.requested_date, r.requested_date))) end
    from request_line e where e.account_id = r.account_id and e.request_id = r.id)`;

const COLUMNS = sql`r.account_id as "accountId", r.id, a.code || '-R' || r.number as number, r.membership_id as "membershipId", r.status,
  r.revision, r.version, r.unit_id as "unitId", r.cost_centre_id as "costCentreId", r.address_id as "addressId",
  r.po_number as "poNumber", r.requested_date as "requestedDate", ${EXPECTED_DATE} as "expectedDate", r.note, r.currency, r.net, r.tax, r.gross,
  r.submitted_at as "submittedAt", r.decided_at as "decidedAt", r.placement_error as "placementError"`;
const SOURCE = sql`request r join account a on a.id = r.account_id`;

/** Requests by id, as far as the viewer may see them. */
export async function listRequests(unit: Unit, viewer: Viewer, ids: readonly string[]): Promise<Request[]> {
  return unit.query<Request>(
    'order.listRequests',
    sql`select ${COLUMNS} from ${SOURCE} where ${visibleTo(viewer, 'r')} and r.id ${among(ids)}`,
  );
}

/** The lines of requests that were opened through their own window, in order. */
export async function listRequestLines(unit: Unit, requestIds: readonly string[]): Promise<RequestLine[]> {
  return unit.query<RequestLine>(
    'order.listRequestLines',
    sql`select ${LINE_COLUMNS}, l.request_id as "requestId", l.earliest_date as "earliestDate"
      from request_line l join request d on d.account_id = l.account_id and d.id = l.request_id join item i on i.id = l.item_id
      where ${owned(unit.owner, 'l')} and l.request_id = any(${requestIds}::uuid[]) order by l.request_id, l.position`,
  );
}

/** What a list of requests is narrowed to; absent parts narrow nothing. `search`: part of the PO number, or a request's number. */
export type RequestFilter = {
  readonly statuses?: readonly RequestStatus[] | null | undefined;
  readonly mine?: boolean | null | undefined;
  readonly refusedLately?: boolean | null | undefined;
  readonly search?: string | null | undefined;
};

const NEWEST: readonly SortColumn[] = [
  { sql: 'r.submitted_at', direction: 'desc', type: 'timestamptz' },
  { sql: 'r.id', direction: 'desc', type: 'uuid' },
];

const REFUSED_DAYS = 14;

/** Requests `r` of the viewer's own that were refused, or could not be placed, in the last two weeks: whoever left them alone longer has seen them. */
export function refusedLately(unit: Unit, viewer: Viewer): RawBuilder<boolean> {
  return sql`(${visibleTo(viewer, 'r')} and r.membership_id = ${viewer.membershipId} and r.status in ('rejected', 'placement_failed')
    and coalesce(r.decided_at, r.submitted_at) >= ${unit.clock} - make_interval(days => ${REFUSED_DAYS}))`;
}

function matching(unit: Unit, viewer: Viewer, filter: RequestFilter): RawBuilder<unknown> {
  const search = filter.search?.trim();
  return allOf(
    visibleTo(viewer, 'r'),
    filter.statuses && sql`r.status = any(${filter.statuses}::text[])`,
    filter.refusedLately && refusedLately(unit, viewer),
    filter.mine && sql`r.membership_id = ${viewer.membershipId}`,
    search && sql`(r.po_number ilike ${containing(search)} or r.number = ${parseRequestNumber(search) ?? null}::int)`,
  );
}

/** A page of the requests that the viewer may see, newest first. */
export async function pageRequests(
  unit: Unit,
  viewer: Viewer,
  args: PageArgs,
  filter: RequestFilter,
): Promise<Page<Request>> {
  const rows = await unit.query<Request>(
    'order.pageRequests',
    sql`select ${COLUMNS} from ${SOURCE}
      where ${matching(unit, viewer, filter)} and ${afterCursor(args, NEWEST)} ${pageOrder(args, NEWEST)}`,
  );
  return toPage(args, rows, (row) => [row.submittedAt, row.id]);
}
