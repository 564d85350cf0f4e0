type Order = {
  readonly lines: readonly {
    readonly id: string;
    readonly sku: string;
    readonly description: string;
    readonly quantity: number;
  }[];
  readonly plan: {
    readonly tasks: readonly { readonly kind: string; readonly orderLineId: string }[];
    readonly components: readonly {
      readonly orderLineId: string;
      readonly component: { readonly sku: string; readonly serialised: boolean };
    }[];
  } | null;
  readonly shipments: readonly { readonly lines: readonly { readonly sku: string; readonly quantity: number }[] }[];
};

export type TradedGoods = {
  readonly orderLineId: string;
  readonly sku: string;
  readonly description: string;
  readonly quantity: number;
  readonly shipped: number;
  readonly serialised: boolean;
};

const BUILDING = ['ASSEMBLY', 'CONVERSION'];

/** The lines of an order that leave as they were bought, as far as they have not left yet: those that nothing is built for. */
export function tradedGoods({ lines, plan, shipments }: Order): TradedGoods[] {
  const built = new Set(plan?.tasks.flatMap(({ kind, orderLineId }) => (BUILDING.includes(kind) ? [orderLineId] : [])));
  const left = shipments.flatMap((shipment) => shipment.lines);
  return lines
    .filter(({ id }) => !built.has(id))
    .map(({ id, sku, description, quantity }) => ({
      orderLineId: id,
      sku,
      description,
      quantity,
      shipped: left.reduce((sum, line) => (line.sku === sku ? sum + line.quantity : sum), 0),
      serialised: plan?.components.some(isSerialised(id, sku)) ?? false,
    }))
    .filter(({ quantity, shipped }) => shipped < quantity);
}

function isSerialised(id: string, sku: string) {
  return ({ orderLineId, component }: NonNullable<Order['plan']>['components'][number]) =>
    orderLineId === id && component.sku === sku && component.serialised;
}
