import {
  type ImportRun as ImportRunRow,
  listImportRuns,
  pageFindings,
  pageImportRuns,
  type StoredFinding,
} from '../../api/catalog/import/import-reads.ts';
import { startImport } from '../../api/catalog/import/start-import.ts';
import { builder } from '../builder.ts';
import { payload } from '../errors.ts';
import { filterId } from '../filter-id.ts';
import { anyRole } from '../identity/any-role.ts';
import { loadBy } from '../load.ts';
import { globalId, Node, registerNode, rowId } from '../node.ts';
import { connectionOf, pageArgs } from '../page.ts';

const ImportState = builder.enumType('ImportState', {
  description: 'How far an import is.',
  values: {
    WAITING: { value: 'waiting', description: 'Not begun.' },
    READING: { value: 'reading', description: 'The file is being read.' },
    WRITING: { value: 'writing', description: 'The rows are being written, all or none.' },
    DONE: { value: 'done', description: 'Finished; the counts are final.' },
    FAILED: {
      value: 'failed',
      description: 'The file could not be read or its columns do not fit the mapping; nothing was written.',
    },
  } as const,
});

const ImportFindingKind = builder.enumType('ImportFindingKind', {
  description: 'What is the matter with a row.',
  values: {
    BAD: { value: 'bad', description: 'Cannot be read as an item.' },
    CONFLICT: {
      value: 'conflict',
      description: 'Another row, or an item made by hand, has the same key with other values.',
    },
    DUPLICATE: { value: 'duplicate', description: 'The same as an earlier row.' },
    WARNING: { value: 'warning', description: 'Imported, but something in it could not be used.' },
  } as const,
});

const ImportFinding = builder.objectRef<StoredFinding>('ImportFinding').implement({
  description: 'One row of the file that was not simply imported.',
  fields: (t) => ({
    line: t.exposeInt('line', { description: 'Line on which the row begins, counted from 1.' }),
    kind: t.field({
      type: ImportFindingKind,
      description: 'What is the matter.',
      resolve: ({ kind }) => kind as never,
    }),
    code: t.exposeString('code', { description: 'Reason, such as `price_zero` or `column_count`.' }),
    params: t.expose('params', { type: 'JSON', description: 'What a reader needs to word the reason.' }),
  }),
});
const ImportFindingConnection = connectionOf<StoredFinding>('ImportFinding', ImportFinding);

const ImportRun = builder.loadableObjectRef<ImportRunRow, string>('ImportRun', {
  load: loadBy(listImportRuns, ({ id }) => id) as never,
  toKey: ({ id }) => id,
});
ImportRun.implement({
  description: 'A run of a catalogue import: progress and a truthful report.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('ImportRun', id) }),
    kind: t.exposeString('kind', { description: 'Kind of import, naming its mapping.' }),
    fileName: t.exposeString('fileName', { description: 'Name of the file.' }),
    dryRun: t.exposeBoolean('dryRun', { description: 'True when nothing is written.' }),
    state: t.field({ type: ImportState, description: 'How far it is.', resolve: ({ state }) => state }),
    rowsRead: t.exposeInt('rowsRead', { description: 'Rows read so far.' }),
    created: t.exposeInt('created', { description: 'Items that are new.' }),
    changed: t.exposeInt('changed', { description: 'Items that took new values.' }),
    same: t.exposeInt('same', { description: 'Items that were already so.' }),
    duplicates: t.exposeInt('duplicates', { description: 'Rows equal to an earlier one.' }),
    conflicts: t.exposeInt('conflicts', {
      description: 'Rows whose key another row or an item made by hand has with other values.',
    }),
    bad: t.exposeInt('bad', { description: 'Rows that cannot be read.' }),
    withoutPrice: t.exposeInt('withoutPrice', { description: 'Items that nothing prices.' }),
    failure: t.exposeString('failure', {
      nullable: true,
      description:
        'Why the file could not be read, in English; with the columns that the mapping needs and the file lacks.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was asked for.' }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true, description: 'When it ended.' }),
    findings: t.field({
      type: ImportFindingConnection,
      description: 'Rows that were not simply imported, by line.',
      args: { ...pageArgs, kind: t.arg({ type: ImportFindingKind, description: 'Only this kind.' }) },
      resolve: ({ id }, args, context) => context.read((unit) => pageFindings(unit, id, args)),
    }),
  }),
});
registerNode('ImportRun', async (id, context) =>
  context.viewer?.party === 'seller' ? ImportRun.getDataloader(context).load(id) : null,
);

const ImportRunConnection = connectionOf<ImportRunRow>('ImportRun', ImportRun as never);

builder.queryFields((t) => ({
  importRuns: t.field({
    type: ImportRunConnection,
    description: 'Imports, youngest first.',
    authScopes: { party: 'seller' },
    args: pageArgs,
    resolve: (_root, args, context) => context.read((unit) => pageImportRuns(unit, args)),
  }),
  importRun: t.field({
    type: ImportRun,
    nullable: true,
    description: 'One import; null when there is none of that id.',
    authScopes: { party: 'seller' },
    args: { id: t.arg.id({ required: true, description: 'Opaque global id.' }) },
    resolve: (_root, { id }, context) => ImportRun.getDataloader(context).load(filterId('ImportRun', id) ?? ''),
  }),
}));

const ImportStartInput = builder.inputType('ImportStartInput', {
  description: 'A file to import.',
  fields: (t) => ({
    fileId: t.string({ required: true, description: 'Id that `POST /files` answered with.' }),
    kind: t.string({
      required: true,
      description: '`components` or `vehicles`, which have a mapping of their own; any other name needs one.',
    }),
    mapping: t.field({
      type: 'JSON',
      description: 'Which columns are key, family, names, price and attributes; absent for the kind’s own.',
    }),
    dryRun: t.boolean({ description: 'True to report only and write nothing.' }),
    idempotencyKey: t.string({
      description: 'At most 255 characters; a repeat with the same key and input has no second effect.',
    }),
  }),
});

builder.mutationField('importStart', (t) =>
  t.field({
    type: ImportRun,
    nullable: true,
    description:
      'Puts an uploaded file in line to be imported; follow `rowsRead` and `state` of the answer. Rows land all together or not at all.',
    authScopes: anyRole('sales', 'administrator'),
    errors: payload('ImportStart', 'importRun'),
    args: { input: t.arg({ type: ImportStartInput, required: true, description: 'What to import.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { importRunId } = await context.runAs(
        'seller',
        { field: 'importStart', input: wanted, key },
        (tx, viewer) =>
          startImport(tx, viewer, { ...wanted, fileId: rowId('File', wanted.fileId), dryRun: wanted.dryRun ?? false }),
      );
      return importRunId;
    },
  }),
);
