import { newId } from '../../api/kernel/id.ts';
import { createTestApp, type TestApp } from './app.ts';
import { insertModel, named, SMALL_MODEL } from './small-model.ts';
import { createWorld, type World } from './world.ts';

const DRAFT = 'modelDraft { id version canUndo definition tests issues { path code } basedOn { number } }';
const ERROR = `... on Error { code message } ... on InvalidInputError { issues { path message code } } ... on WrongStateError { state }
  ... on ConflictError { currentVersion } ... on NotFoundError { noun }`;

/** What publishing may be refused with, beside what everything may. */
export const PUBLISHING = `... on DeadOptionsError { options } ... on ModelTestsFailedError { failed } ... on ModelNotProvedError { unconfigurable }
  ... on EffectiveOverlapError { number from }`;

/** Everything that an examination says. */
export const CHECK = `check(waitMs: 5000) { state void optionsProved rulesProved configurations redundant compiled { nodes edges kilobytes limit }
  dead { group option causes { code } } forced { group option } causes { code }
  tests { code outcome found unknown value remaining free { group option } price { amount currency } causes { code } } }`;

// biome-ignore lint/suspicious/noExplicitAny: an answer's shape is what a test is about
type Payload = any;

export type Draft = { readonly id: string; readonly version: number };

/** Which draft, as it was read. */
export const at = ({ id, version }: Draft) => ({ draftId: id, version });

/** A rule by which an option of the small model's coolers cannot be had. */
export const forbids = (code: string, option: string) => ({
  code,
  names: named(code),
  kind: 'excludes',
  when: { group: 'board' },
  bars: { group: 'cooler', option },
});

/** The sales desk at work on models: a small one with a version in force, and the mutations that an author has. */
export async function createAuthoring() {
  const app = await createTestApp();
  const world = await createWorld(app);
  const sales = await world.token('sales');
  const model = await insertModel(app, world, 'MODEL-1', SMALL_MODEL);
  const itemId = (key = model.itemId) => world.globalId('Item', key);
  const mutate = (field: string, input: unknown, more = '', token = sales) => send(app, token, field, input, more);
  const start = async (key = model.itemId, from = 'IN_FORCE') =>
    (await mutate('modelDraftStart', { itemId: itemId(key), from })).modelDraft;
  return {
    app,
    world,
    sales,
    model,
    itemId,
    mutate,
    start,
    publish: (input: unknown) => mutate('modelDraftPublish', input, PUBLISHING),
    fresh: async (definition: unknown = SMALL_MODEL) => freshModel(app, world, start, definition),
    savePart: (draft: Draft, part: string, body: unknown, isNew = true, group: string | null = null) =>
      mutate('modelDraftPartSave', { ...at(draft), part, group, isNew, body }, '... on CodeTakenError { taken }'),
    draftOf: async (draft: Draft, fields: string): Promise<Payload> => {
      const document = `query ($id: ID!) { node(id: $id) { ... on ModelDraft { ${fields} } } }`;
      return (await app.ask(sales, document, { id: draft.id })).data.node;
    },
    [Symbol.asyncDispose]: () => app[Symbol.asyncDispose](),
  };
}

export type Authoring = Awaited<ReturnType<typeof createAuthoring>>;

async function freshModel(
  app: TestApp,
  world: World,
  start: (key: string) => Promise<Payload>,
  definition: unknown,
): Promise<{ itemId: string; versionId: string; draft: Payload }> {
  const made = await insertModel(app, world, `MODEL-${newId()}`, definition);
  return { ...made, draft: await start(made.itemId) };
}

async function send(app: TestApp, token: string, field: string, input: unknown, more: string): Promise<Payload> {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
  const inputType = /Undo|Discard/.test(field) ? 'ModelDraftKeyInput' : `${type}Input`;
  const success = /Publish|Withdraw/.test(field)
    ? 'modelVersion { id number status effectiveTo checksum }'
    : field === 'modelDraftDiscard'
      ? 'item { sku }'
      : DRAFT;
  const { data, errors } = await app.ask(
    token,
    `mutation ($input: ${inputType}!) { ${field}(input: $input) { __typename ... on ${type}Success { ${success} } ${ERROR} ${more} } }`,
    { input },
  );
  return data?.[field] ?? errors?.[0]?.extensions;
}
