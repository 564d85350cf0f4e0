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
      description:
        'Why: a reason of form such as `required`, `too_long` or `time_zone`, or the code of the refusal that stands against this place, such as `PO_NUMBER_USED`; null when the place says enough.',
      resolve: ({ code }) => code ?? null,
    }),
    figures: t.field({
      type: 'JSON',
      nullable: true,
      description: 'What it takes to word the reason, by name: `maximum`, `earliest`; null where nothing is needed.',
      resolve: ({ figures }) => figures ?? null,
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
