import {
  ConflictError,
  type DomainError,
  IdempotencyKeyReusedError,
  InvalidInputError,
  type Issue,
  NotFoundError,
  WrongStateError,
} from '../api/kernel/error.ts';
import { builder } from './builder.ts';

/** Every typed refusal shares it: a stable code to act on, and a sentence for developers. */
export const ErrorInterface = builder.interfaceRef<DomainError>('Error').implement({
  description:
    'A refusal of a business rule or of an input. `code` is stable; `message` is English for developers, never shown to people as it is.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable code, such as `CONFLICT`.' }),
    message: t.exposeString('message', { description: 'English sentence for developers.' }),
  }),
});

export const InputIssue = builder.objectRef<Issue>('InputIssue').implement({
  description: 'One thing that is wrong with an input.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Where: `lines.0.quantity`; empty for the input as a whole.' }),
    message: t.exposeString('message', { description: 'What is wrong, in English for developers.' }),
    code: t.string({
      nullable: true,
      description: 'Why, such as `malformed`, `unknown` or `duplicate`; null when the place says enough.',
      resolve: ({ code }) => code ?? null,
    }),
    params: t.field({
      type: 'JSON',
      nullable: true,
      description:
        'Figures and days that go with the code, such as `{"maximum": 60}` or `{"from": "2026-11-23"}`; null without a code.',
      resolve: ({ code, params }) => (code === undefined ? null : (params ?? {})),
    }),
  }),
});

builder.objectType(InvalidInputError, {
  name: 'InvalidInputError',
  description: 'The input cannot be read as what the field needs.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    issues: t.expose('issues', { type: [InputIssue], description: 'Everything that is wrong, not only the first.' }),
  }),
});

builder.objectType(NotFoundError, {
  name: 'NotFoundError',
  description: 'Absent, malformed or not yours: one answer for all three.',
  interfaces: [ErrorInterface],
  fields: (t) => ({ noun: t.exposeString('noun', { description: 'What was looked for.' }) }),
});

builder.objectType(ConflictError, {
  name: 'ConflictError',
  description: 'The document changed since it was read. Read it again and decide anew.',
  interfaces: [ErrorInterface],
  fields: (t) => ({ currentVersion: t.exposeInt('currentVersion', { description: 'Its version now.' }) }),
});

builder.objectType(WrongStateError, {
  name: 'WrongStateError',
  description: 'The state of the document does not allow this step.',
  interfaces: [ErrorInterface],
  fields: (t) => ({ state: t.exposeString('state', { description: 'Its state now.' }) }),
});

builder.objectType(IdempotencyKeyReusedError, {
  name: 'IdempotencyKeyReusedError',
  description: 'The idempotency key was used before with another input.',
  interfaces: [ErrorInterface],
});

/** Options of a mutation's `errors`: names its payload union and success type, and adds what only it can meet. */
export function payload(name: string, dataField: string, types: (new (...args: never[]) => DomainError)[] = []) {
  return {
    types: types as (new (...args: unknown[]) => DomainError)[],
    union: { name: `${name}Payload`, description: `What \`${name}\` answers: its success or one typed refusal.` },
    result: { name: `${name}Success`, description: `\`${name}\` did what was asked.` },
    dataField: { name: dataField, description: 'The result, as it stands after the change.' },
  };
}
