import { globalId } from '../../schema/node.ts';
import type { TestApp } from './app.ts';

// Where the rows of each node type of the graph stand, and the column of its key.
const TABLES: Readonly<Record<string, string>> = {
  Account: 'account',
  Address: 'address',
  ApiToken: 'api_token',
  ApprovalStep: 'approval_step',
  Asset: 'asset',
  CartLine: 'cart_line',
  CatalogueItem: 'item',
  Configuration: 'configuration',
  CostCentre: 'cost_centre',
  Family: 'family',
  ImportRun: 'import_run',
  IncomingDelivery: 'ship_notice',
  Item: 'item',
  Membership: 'membership',
  ModelDraft: 'model_draft',
  ModelVersion: 'model_version',
  Order: 'sales_order',
  OrderLine: 'sales_order_line',
  Organisation: 'organisation',
  Person: 'person',
  PriceAgreement: 'price_agreement',
  PriceAgreementLine: 'price_agreement_line',
  ProductUnit: 'product_unit',
  Request: 'request',
  SalesOrder: 'sales_order',
  SalesRequest: 'request',
  Session: 'session',
  Shipment: 'shipment',
  Parcel: 'shipment',
  ShipNotice: 'ship_notice',
  ShipNoticeLine: 'ship_notice_line',
  SubOrder: 'sub_order',
  SubOrderLine: 'sub_order_line',
  Supplier: 'supplier',
  SupplierOffer: 'supplier_offer',
  Task: 'task',
  Unit: 'unit',
  WorkException: 'work_exception',
};

// Arguments whose name does not say the type.
const ALIASES: Readonly<Record<string, string>> = {
  stepId: 'ApprovalStep',
  lineId: 'CartLine',
  agreementId: 'PriceAgreement',
  deliveryId: 'IncomingDelivery',
  unitIds: 'ProductUnit',
  exceptionId: 'WorkException',
  componentId: 'Item',
  parent: 'Unit',
  parentId: 'Unit',
  ids: 'SubOrder',
  orderIds: 'Order',
  approval: 'ApprovalStep',
  deputyMembershipId: 'Membership',
  subOrderIds: 'SubOrder',
  deliveryLineId: 'ShipNoticeLine',
  draftId: 'ModelDraft',
  from: 'ModelVersion',
  to: 'ModelDraft',
};

export type OwnedIds = ReadonlyMap<string, string>;

/** The id of one row of each node type that belongs to the owner (or to nobody in particular), by type name. */
export async function idsOf(
  app: TestApp,
  owner: { accountId?: string; supplierId?: string },
): Promise<Map<string, string>> {
  const column = owner.accountId ? 'account_id' : 'supplier_id';
  const columns = await app.database.query<{ table_name: string }>(
    `select table_name from information_schema.columns where table_schema = 'public' and column_name = $1`,
    [column],
  );
  const owned = new Set(columns.map(({ table_name }) => table_name));
  const ids = new Map<string, string>();
  for (const [typename, table] of Object.entries(TABLES)) {
    const self = table === 'account' || table === 'supplier';
    const where = self ? 'id = $1' : owned.has(table) ? `${column} = $1` : '$1::uuid is not null';
    const [row] = await app.database.query<{ id: string }>(
      `select id from ${table} where ${where} order by id limit 1`,
      [owner.accountId ?? owner.supplierId],
    );
    if (row) ids.set(typename, globalId(typename, row.id));
  }
  return ids;
}

const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** The id that an argument of a field most likely wants: by its name, by an alias, or by the field's own name. */
export function chooseId(ids: OwnedIds, argument: string, field: string): string {
  const named = ALIASES[argument] ?? (argument === 'id' ? pascal(field) : pascal(argument.replace(/Ids?$/, '')));
  const byField = [...ids.keys()]
    .filter((typename) => pascal(field).startsWith(typename))
    .toSorted((a, b) => b.length - a.length)[0];
  return ids.get(named) ?? ids.get(byField ?? '') ?? globalId('Nothing', '00000000-0000-7000-8000-000000000000');
}
