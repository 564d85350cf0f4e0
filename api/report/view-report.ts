import { type Account, listAccounts } from '../account/account-reads.ts';
import type { Page, PageArgs } from '../db/keyset.ts';
import type { Unit } from '../db/unit.ts';
import type { Customer, Seller } from '../identity/viewer.ts';
import { assemble, type Grouping, monthsOf, type Period, type Report } from './purchase-report.ts';
import { type Drill, listFigures, listReportLines, type ReportLine } from './purchase-report-reads.ts';

async function ownAccount(unit: Unit, viewer: Customer): Promise<Account> {
  const [account] = await listAccounts(unit, [viewer.accountId]);
  if (!account) throw new Error('a customer without an account');
  return account;
}

/** What the account bought in a period, grouped; cancelled orders and lines are left out. Customer's window. */
export async function viewPurchaseReport(
  unit: Unit,
  viewer: Customer,
  period: Period,
  grouping: Grouping,
  mostGroups: number,
): Promise<Report> {
  monthsOf(period);
  const account = await ownAccount(unit, viewer);
  const rows = await listFigures(unit, { viewer, zone: account.timeZone, accountId: null }, period, grouping);
  return assemble(
    account.currency,
    rows.filter(({ currency }) => currency === account.currency),
    period,
    mostGroups,
  );
}

/** What all accounts, or one, bought in a period, one report per currency; days are each account's own. Seller's window. */
export async function viewSalesReports(
  unit: Unit,
  viewer: Seller,
  accountId: string | null,
  period: Period,
  grouping: Grouping,
  mostGroups: number,
): Promise<Report[]> {
  monthsOf(period);
  const rows = await listFigures(unit, { viewer, zone: null, accountId }, period, grouping);
  return [...Map.groupBy(rows, ({ currency }) => currency)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, own]) => assemble(currency, own, period, mostGroups));
}

/** A page of the order lines behind a figure of either report, youngest first; the lines of all pages add up to it exactly. */
export async function viewReportLines(
  unit: Unit,
  viewer: Customer | Seller,
  accountId: string | null,
  period: Period,
  drill: Drill,
  args: PageArgs,
): Promise<Page<ReportLine>> {
  const zone = viewer.party === 'customer' ? (await ownAccount(unit, viewer)).timeZone : null;
  return listReportLines(unit, { viewer, zone, accountId }, period, drill, args);
}
