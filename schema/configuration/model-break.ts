import type { Configuration as ConfigurationRow } from '../../api/configuration/configuration-reads.ts';
import { listConfigurations } from '../../api/configuration/configuration-reads.ts';
import { type Held, holdConfigurations } from '../../api/configuration/hold-configurations.ts';
import type { ModelDraft as ModelDraftRow } from '../../api/configuration/model-draft-reads.ts';
import type { Break } from '../../api/configuration/revalidate.ts';
import type { Context } from '../../api/context.ts';
import { Account } from '../account/account.ts';
import { builder } from '../builder.ts';
import { Cause } from './cause.ts';
import { Configuration } from './configuration.ts';
import { WorkState } from './model-check.ts';

const BreakKind = builder.enumType('ModelBreakKind', {
  description: 'How a draft breaks a saved configuration.',
  values: {
    UNKNOWN_CHOICES: { value: 'unknown_choices', description: 'It names groups or options that are gone.' },
    CONTRADICTION: { value: 'contradiction', description: 'Its choices do not go together any more.' },
    INCOMPLETE: { value: 'incomplete', description: 'It was complete and would need further choices.' },
    UNPROVED: { value: 'unproved', description: 'It was complete; whether it still can be was not proved in time.' },
  } as const,
});

type Row = { readonly broken: Break; readonly configuration: ConfigurationRow };

const ModelBreak = builder.objectRef<Row>('ModelBreak').implement({
  description: 'A saved configuration that a draft would break, and why.',
  fields: (t) => ({
    account: t.field({
      type: Account,
      nullable: true,
      description: 'Whose it is.',
      resolve: ({ configuration }) => configuration.accountId,
    }),
    configuration: t.field({
      type: Configuration,
      description: 'The configuration as it is saved.',
      resolve: ({ configuration }) => configuration as never,
    }),
    kind: t.field({ type: BreakKind, description: 'How it breaks.', resolve: ({ broken }) => broken.kind }),
    unknown: t.stringList({
      description: 'Choices that the draft does not know, as `group/option`.',
      resolve: ({ broken }) => [...broken.unknown],
    }),
    causes: t.field({
      type: [Cause],
      description: 'The rules that its choices contradict, or the groups that lack a choice.',
      resolve: ({ broken }) => [...broken.causes],
    }),
  }),
});

type Breaks = Held & { readonly rows: readonly Row[] };

const ModelBreaks = builder.objectRef<Breaks>('ModelBreaks').implement({
  description: 'The saved configurations of all accounts held against a draft.',
  fields: (t) => ({
    state: t.expose('state', { type: WorkState, description: 'How the work stands.' }),
    total: t.exposeInt('total', { description: 'Saved configurations of the model in all accounts.' }),
    done: t.exposeInt('done', { description: 'How many of them were held against the draft so far.' }),
    broken: t.int({ description: 'How many of those break.', resolve: ({ breaks }) => breaks.length }),
    nodes: t.field({
      type: [ModelBreak],
      description: 'The first of those that break, changed last first.',
      resolve: ({ rows }) => [...rows],
    }),
  }),
});

const LONGEST_WAIT_MS = 5_000;
const MOST_SHOWN = 100;

async function breaksOf(draft: ModelDraftRow, first: number, waitMs: number, context: Context): Promise<Breaks | null> {
  const patience = Math.max(0, Math.min(waitMs, LONGEST_WAIT_MS));
  const held = await holdConfigurations((work) => context.read(work), draft, patience);
  if (!held) return null;
  const shown = held.breaks.slice(0, Math.max(1, Math.min(first, MOST_SHOWN)));
  const ids = shown.map(({ id }) => id);
  const rows = ids.length > 0 ? await context.read((unit, viewer) => listConfigurations(unit, viewer, ids)) : [];
  return {
    ...held,
    rows: shown.flatMap((broken) => {
      const configuration = rows.find(({ id }) => id === broken.id);
      return configuration ? [{ broken, configuration }] : [];
    }),
  };
}

/** The field `breaks` of a draft. */
export const breaksField = { type: ModelBreaks, load: breaksOf };
