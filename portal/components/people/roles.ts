/** What people of each side may be, in the order in which it is offered. */
export const ROLES_OF = {
  customer: ['requester', 'approver', 'account_administrator'],
  supplier: ['supplier_desk'],
  seller: ['sales', 'service', 'support', 'planner', 'administrator'],
} as const;

export const ROLES = [...ROLES_OF.customer, ...ROLES_OF.supplier, ...ROLES_OF.seller] as const;
