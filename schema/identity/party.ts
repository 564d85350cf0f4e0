import { builder } from '../builder.ts';

/** Which side of the trade somebody acts for. */
export const Party = builder.enumType('Party', {
  description: 'Which side of the trade somebody acts for.',
  values: {
    customer: { description: 'A customer relation of the seller.' },
    supplier: { description: 'A supplier relation of the seller.' },
    seller: { description: 'The seller itself.' },
  } as const,
});

/** What a membership lets a person do. */
export const Role = builder.enumType('Role', {
  description: 'What a membership lets a person do. A membership has one or more roles of its party.',
  values: {
    requester: { description: 'Customer: configures and asks for orders, up to a limit without an approver.' },
    approver: { description: 'Customer: decides on requests of others.' },
    account_administrator: { description: 'Customer: keeps people, units, cost centres and addresses of the account.' },
    supplier_desk: { description: 'Supplier: answers and ships sub-orders.' },
    sales: { description: 'Seller: prices, agreements and the account’s first contact.' },
    service: { description: 'Seller: deliveries, installations and returns.' },
    support: { description: 'Seller: questions about products in use.' },
    planner: { description: 'Seller: sourcing, receiving, assembly and test.' },
    administrator: { description: 'Seller: accounts, suppliers, people and settings.' },
  } as const,
});
