import { DomainError, WrongStateError } from '../kernel/error.ts';

/** Where a request stands; draft is the cart before it is submitted. Only `authorised` may become an order. */
export type RequestState =
  | 'draft'
  | 'pending'
  | 'rejected'
  | 'withdrawn'
  | 'authorised'
  | 'placed'
  | 'placement_failed';

export type RequestEvent = 'submit' | 'authorise' | 'reject' | 'withdraw' | 'place' | 'fail_placement';

/** The number that a text names a request by, with or without the account's code; undefined when it names none. */
export function parseRequestNumber(text: string): number | undefined {
  const digits = /^\s*(?:[A-Z0-9]{2,8}-)?R?(\d{1,9})\s*$/i.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

const TRANSITIONS: Readonly<Record<RequestState, Partial<Record<RequestEvent, RequestState>>>> = {
  draft: { submit: 'pending', authorise: 'authorised' },
  pending: { authorise: 'authorised', reject: 'rejected', withdraw: 'withdrawn' },
  authorised: { place: 'placed', fail_placement: 'placement_failed' },
  placement_failed: { place: 'placed', fail_placement: 'placement_failed', withdraw: 'withdrawn' },
  rejected: {},
  withdrawn: {},
  placed: {},
};

/** The state of a request after an event; refuses what its state does not allow. */
export function advanceRequest(state: RequestState, event: RequestEvent): RequestState {
  const next = TRANSITIONS[state][event];
  if (!next) throw new WrongStateError('request', state);
  return next;
}

/** The customer uses this purchase order number for another request or order that is alive. */
export class PurchaseOrderNumberUsedError extends DomainError {
  readonly code = 'PO_NUMBER_USED';
  readonly poNumber: string;
  constructor(poNumber: string) {
    super(`purchase order number ${poNumber} is in use`);
    this.poNumber = poNumber;
  }
}
