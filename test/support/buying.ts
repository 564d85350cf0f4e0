import { expect } from 'vitest';
import type { TestApp } from './app.ts';
import type { Who } from './asking.ts';
import type { World } from './world.ts';

const ADD = `mutation ($input: CartLineAddInput!) { cartLineAdd(input: $input) {
  __typename ... on CartLineAddSuccess { cart { version lines { id } } } ... on Error { code message } } }`;

const SUBMIT = `mutation ($input: RequestSubmitInput!) { requestSubmit(input: $input) {
  __typename
  ... on RequestSubmitSuccess { request { id number status version gross { amount } poNumber placementError
    order { id number stage version promisedDate gross { amount } }
    steps { id revision state mayDecide candidates { id person { name } } } } }
  ... on PriceChangedError { changes { lineId shown { amount } now { amount } } }
  ... on DateTooEarlyError { earliest } ... on DateNotWorkedError { next }
  ... on ConflictError { currentVersion }
  ... on Error { code message } } }`;

const DECIDE = `mutation ($input: ApprovalDecideInput!) { approvalDecide(input: $input) {
  __typename
  ... on ApprovalDecideSuccess { request { id status version placementError order { id number version }
    decisions { authorised basis decidedBy { person { name } } } } }
  ... on AlreadyDecidedError { approved }
  ... on Error { code message } } }`;

/** What buyers and approvers do in most tests, through the API. */
export function buying(app: TestApp, world: World) {
  let used = 0;
  const next = (prefix: string) => {
    used += 1;
    return `${prefix}-${used}`;
  };

  async function fill(who: Who, goods: Partial<Record<keyof World['item'], number>>) {
    let cart = { version: 0, lines: [] as { id: string }[] };
    for (const [item, quantity] of Object.entries(goods)) {
      const itemId = world.globalId('CatalogueItem', world.item[item as keyof World['item']] ?? '');
      const { data, errors } = await app.ask(await world.token(who), ADD, { input: { itemId, quantity } });
      expect(errors ?? data.cartLineAdd.code).toBeUndefined();
      cart = data.cartLineAdd.cart;
    }
    return cart;
  }

  async function submit(who: Who, cartVersion: number, more: Record<string, unknown> = {}) {
    const place = who === 'mei' ? world.zen : world.acme;
    const input = {
      cartVersion,
      poNumber: next('PO'),
      costCentreId: world.globalId('CostCentre', place.costCentre),
      addressId: world.globalId('Address', place.address),
      idempotencyKey: next('submit'),
      ...more,
    };
    const { data, errors } = await app.ask(await world.token(who), SUBMIT, { input });
    expect(errors).toBeUndefined();
    return data.requestSubmit;
  }

  async function request(
    who: Who,
    goods: Partial<Record<keyof World['item'], number>>,
    more: Record<string, unknown> = {},
  ) {
    const { version } = await fill(who, goods);
    const answer = await submit(who, version, more);
    expect(answer.code).toBeUndefined();
    return answer.request;
  }

  async function decide(
    who: Who,
    step: { id: string; revision: number },
    approve: boolean,
    more: Record<string, unknown> = {},
  ) {
    const input = { stepId: step.id, revision: step.revision, approve, idempotencyKey: next('decide'), ...more };
    const { data, errors } = await app.ask(await world.token(who), DECIDE, { input });
    expect(errors).toBeUndefined();
    return data.approvalDecide;
  }

  return { fill, submit, request, decide, next };
}
