type Order = {
  readonly id: string;
  readonly number: string;
  readonly expectedDate: string;
  readonly atRisk: boolean;
  readonly account: { readonly name: string };
  readonly shipTo: { readonly city: string; readonly country: string };
};

export type ReadyOrder = Order & { readonly units: readonly { readonly serial: string; readonly name: string }[] };

type Ready = {
  readonly productUnits: {
    readonly nodes: readonly {
      readonly serial: string;
      readonly product: { readonly name: string };
      readonly order: Order;
    }[];
  };
  readonly salesOrders: { readonly nodes: readonly Order[] };
};

/** The orders of which something can leave: with tested units, or with everything received; the one expected first first. */
export function readyOrders({ productUnits, salesOrders }: Ready): ReadyOrder[] {
  const orders = new Map(
    [...productUnits.nodes.map(({ order }) => order), ...salesOrders.nodes].map((order) => [order.id, order]),
  );
  const units = Map.groupBy(productUnits.nodes, ({ order }) => order.id);
  return [...orders.values()]
    .map((order) => ({
      ...order,
      units: (units.get(order.id) ?? []).map(({ serial, product }) => ({ serial, name: product.name })),
    }))
    .toSorted((left, right) => left.expectedDate.localeCompare(right.expectedDate));
}

/** Those of the orders that a text names: part of their number, customer, place or of a unit's serial number. */
export function namedOrders(orders: readonly ReadyOrder[], text: string): ReadyOrder[] {
  const wanted = text.trim().toLowerCase();
  return orders.filter(({ number, account, shipTo, units }) =>
    [number, account.name, shipTo.city, ...units.map(({ serial }) => serial)].some((name) =>
      name.toLowerCase().includes(wanted),
    ),
  );
}
