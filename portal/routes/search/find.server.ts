import { query, type RouteArgs } from '../../gateway/api.server.ts';
import type { Party } from '../../gateway/shell.ts';
import { CustomerSearchDocument, SellerSearchDocument, SupplierSearchDocument } from './queries.ts';

type Line = { readonly quantity: number; readonly description: string };

/** One thing found: where it is, what it is called, and what tells it from others. */
export type Hit = {
  readonly id: string;
  readonly to: string;
  readonly title: string;
  readonly note?: string | undefined;
  readonly lines?: readonly Line[];
  readonly state?: string;
};

/** Things of one kind; `more` leads to their list when there is one and not all are shown. */
export type Group = { readonly key: string; readonly hits: readonly Hit[]; readonly more: string | null };

type Page<Node> = { readonly nodes: readonly Node[]; readonly pageInfo: { readonly hasNextPage: boolean } };

function group<Node>(key: string, page: Page<Node>, list: string | null, toHit: (node: Node) => Hit): Group {
  return { key, hits: page.nodes.map(toHit), more: page.pageInfo.hasNextPage ? list : null };
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
const noted = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' · ') || undefined;

async function findForCustomer(args: RouteArgs, text: string): Promise<readonly Group[]> {
  const data = await query(args, CustomerSearchDocument, { text });
  const q = encodeURIComponent(text);
  return [
    group('orders', data.orders, `/orders?q=${q}`, ({ id, number, poNumber, stage, lines }) => ({
      id,
      to: `/orders/${number}`,
      title: number,
      note: poNumber,
      lines,
      state: stage,
    })),
    group('requests', data.requests, `/requests?q=${q}`, ({ id, number, poNumber, status, lines }) => ({
      id,
      to: `/requests/${id}`,
      title: number,
      note: poNumber,
      lines,
      state: status,
    })),
    group('assets', data.assets, `/assets?q=${q}`, ({ id, serial, name, location, status }) => ({
      id,
      to: `/assets/${id}`,
      title: serial,
      note: noted(name, location),
      state: status,
    })),
    group('items', data.catalogue, `/catalogue?q=${q}`, ({ id, sku, name, family }) => ({
      id,
      to: `/catalogue/${encodeURIComponent(sku)}`,
      title: sku,
      note: noted(name, family.name),
    })),
    group('people', data.members, `/people?q=${q}`, ({ id, person }) => ({
      id,
      to: `/people?${new URLSearchParams({ q: person.email ?? person.name })}`,
      title: person.name,
      note: noted(person.email),
    })),
  ];
}

async function findForSupplier(args: RouteArgs, text: string): Promise<readonly Group[]> {
  const data = await query(args, SupplierSearchDocument, { text });
  const q = encodeURIComponent(text);
  return [
    group('subOrders', data.subOrders, `/supplier/sub-orders?q=${q}`, ({ id, number, status, lines }) => ({
      id,
      to: `/supplier/sub-orders/${id}`,
      title: number,
      lines: lines.map(({ quantity, component }) => ({ quantity, description: component.name })),
      state: status,
    })),
    group('offers', data.supplierOffers, `/supplier/offers?q=${q}`, ({ id, sku, itemName }) => ({
      id,
      to: `/supplier/offers?${new URLSearchParams({ q: sku })}`,
      title: sku,
      note: itemName,
    })),
  ];
}

async function findForSeller(args: RouteArgs, text: string): Promise<readonly Group[]> {
  const data = await query(args, SellerSearchDocument, { text });
  const q = encodeURIComponent(text);
  return [
    group('orders', data.salesOrders, `/control/orders?q=${q}`, ({ id, number, poNumber, stage, account, lines }) => ({
      id,
      to: `/control/orders/${id}`,
      title: number,
      note: noted(account.name, poNumber),
      lines,
      state: stage,
    })),
    group('subOrders', data.supplyOrders, null, ({ id, number, status, supplier, order }) => ({
      id,
      to: `/control/orders/${order.id}#sub-orders`,
      title: number,
      note: noted(supplier.name, order.number),
      state: status,
    })),
    group('accounts', data.accounts, `/control/accounts?q=${q}`, ({ id, code, name }) => ({
      id,
      to: `/control/accounts/${id}`,
      title: name,
      note: code,
    })),
    group('suppliers', data.suppliers, `/control/suppliers?q=${q}`, ({ id, code, name }) => ({
      id,
      to: `/control/suppliers/${id}`,
      title: name,
      note: code,
    })),
    group('items', data.items, `/control/catalogue?q=${q}`, ({ id, sku, name, manufacturer }) => ({
      id,
      to: `/control/catalogue/${encodeURIComponent(sku)}`,
      title: sku,
      note: noted(name, manufacturer),
    })),
  ];
}

const FIND = { customer: findForCustomer, supplier: findForSupplier, seller: findForSeller };

/** Everything of the viewer's party that a text is part of, by kind; kinds without any are left out. */
export async function find(args: RouteArgs, party: Party, text: string): Promise<readonly Group[]> {
  return (await FIND[party](args, text)).filter(({ hits }) => hits.length > 0);
}

/** Where a whole number, serial or part number leads at once; null when it names nothing or more than one thing. */
export function exactly(groups: readonly Group[], text: string): string | null {
  const meant = groups.flatMap(({ hits }) => hits).filter(({ title }) => same(title, text));
  return meant.length === 1 ? (meant[0]?.to ?? null) : null;
}
