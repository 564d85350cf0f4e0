import { expect } from 'vitest';
import type { TestApp } from './app.ts';
import type { World } from './world.ts';

/** A person of the small world. */
export type Who = Parameters<World['token']>[0];

let lastKey = 0;

/** Asking and changing as people of the small world; a fault fails the test, a typed refusal is an answer. */
export function asking(where: () => { app: TestApp; world: World }) {
  const ask = async (who: Who, document: string, variables: Record<string, unknown> = {}) => {
    const { app, world } = where();
    const { data, errors } = await app.ask(await world.token(who), document, variables);
    expect(errors).toBeUndefined();
    return data;
  };
  /** What a mutation of one `input` answers: what `success` selects, or the refusal's code, message and what `refusals` select. */
  const change = async (who: Who, field: string, inputType: string, input: object, success = '', refusals = '') => {
    lastKey += 1;
    const name = `${field.charAt(0).toUpperCase()}${field.slice(1)}Success`;
    const document = `mutation ($input: ${inputType}!) { ${field}(input: $input) { __typename
      ${success && `... on ${name} { ${success} }`} ... on Error { code message } ${refusals} } }`;
    return (await ask(who, document, { input: { idempotencyKey: `asking-${lastKey}`, ...input } }))[field];
  };
  return { ask, change };
}
