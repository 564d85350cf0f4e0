// The import directions of the house. A room's files are told apart by name (-store, -reads, .test) and, between a core and a use case,
// by whether the file takes a unit of work: that is what makes it a use case.
const { readdirSync, readFileSync } = require('node:fs');

const ROOMS = [
  'identity',
  'account',
  'catalog',
  'inventory',
  'tier',
  'pricing',
  'policy',
  'configuration',
  'approval',
  'quote',
  'order',
  'fulfillment',
  'shipment',
  'support',
  'report',
];
const ANY_ROOM = `^api/(${ROOMS.join('|')})/`;
const ENGINE = '^api/configuration/engine/';
const STORE = '-store\\.ts$';
const READS = '-reads\\.ts$';
const TEST = '\\.test\\.tsx?$';
const ERASED = { dependencyTypesNot: ['type-only'] };

const exactly = (files) =>
  files.length > 0 ? `^(${files.map((file) => file.replaceAll('.', '\\.')).join('|')})$` : '^$';

function filesOf(room) {
  try {
    return readdirSync(`api/${room}`)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `api/${room}/${file}`);
  } catch {
    return [];
  }
}

const takesUnit = (file) => /from '\.\.\/db\/unit\.ts'/.test(readFileSync(file, 'utf8'));
const plain = ROOMS.flatMap(filesOf).filter((file) => !/(-store|-reads|\.test)\.ts$/.test(file));
const useCases = plain.filter(takesUnit);
const cores = plain.filter((file) => !useCases.includes(file));

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const coresImportEarlierCores = ROOMS.slice(0, -1).map((room, index) =>
  forbid(
    `core-of-${room}-imports-a-later-room`,
    `A core imports cores of earlier rooms only: ${ROOMS.slice(0, index).join(', ') || 'none'}.`,
    { path: exactly(cores.filter((file) => file.startsWith(`api/${room}/`))) },
    { path: `^api/(${ROOMS.slice(index + 1).join('|')})/` },
  ),
);

const schemaExtendsEarlierTypes = ROOMS.slice(0, -1).map((room, index) =>
  forbid(
    `schema-of-${room}-imports-a-later-room`,
    "Later rooms extend earlier rooms' types, never the reverse.",
    { path: `^schema/${room}/` },
    { path: `^schema/(${ROOMS.slice(index + 1).join('|')})/` },
  ),
);

const kernel = [
  forbid(
    'kernel-imports-only-itself',
    'The kernel stands below everything.',
    { path: '^api/kernel/', pathNot: TEST },
    { path: '^(api|schema|portal)/', pathNot: '^api/kernel/' },
  ),
  forbid(
    'engine-imports-only-itself',
    'It runs in the browser as well.',
    { path: ENGINE, pathNot: TEST },
    { pathNot: ENGINE },
  ),
];

const coreRules = [
  forbid(
    'core-imports-only-cores',
    'A core is pure: no database, stores, reads, use cases or schema.',
    { path: exactly(cores) },
    {
      path: `^api/(db|http|jobs)/|${STORE}|${READS}|^schema/|^portal/|^node_modules/(kysely|pg|pg-boss)/|${exactly(useCases)}`,
      ...ERASED,
    },
  ),
  ...coresImportEarlierCores,
];

const sqlRules = [
  forbid(
    'store-or-reads-import-their-own-room',
    'SQL knows its own core and the database.',
    { path: `${ANY_ROOM}.*(${STORE}|${READS})` },
    {
      path: `${ANY_ROOM}|^schema/|^portal/|^api/(http|jobs)/`,
      pathNot: ['^api/$1/', exactly(cores)],
      ...ERASED,
    },
  ),
  forbid(
    'store-or-reads-import-no-use-case',
    'Use cases call SQL, not the reverse.',
    { path: `${ANY_ROOM}.*(${STORE}|${READS})` },
    { path: exactly(useCases), ...ERASED },
  ),
  forbid(
    'store-of-another-room',
    'A room writes its own tables only.',
    { path: ANY_ROOM },
    { path: `${ANY_ROOM}.*${STORE}`, pathNot: '^api/$1/' },
  ),
  forbid(
    'sql-outside-of-stores',
    'Statements live in stores, reads and the database room.',
    {
      path: '^(api|schema|portal)/',
      pathNot: [STORE, READS, TEST, '^api/(db|jobs)/'],
    },
    { path: '^node_modules/(kysely|pg)/', ...ERASED },
  ),
];

const edges = [
  forbid(
    'use-case-imports-outwards',
    'A use case knows neither its callers nor the process.',
    { path: exactly(useCases) },
    { path: '^(schema|portal)/|^api/(http|jobs)/|^api/(app|doors|main|service)\\.ts$', ...ERASED },
  ),
  forbid(
    'schema-imports-rooms-only',
    'The contract is presentation over use cases, reads and cores.',
    { path: '^schema/' },
    {
      path: `${STORE}|^api/(db|http|jobs|demo)/|^api/(app|doors|main|service|config|context)\\.ts$|^portal/|^node_modules/(kysely|pg)/`,
      ...ERASED,
    },
  ),
  ...schemaExtendsEarlierTypes,
  forbid(
    'portal-talks-graphql',
    'The portal reaches the API through fetch, and shares the engine.',
    { path: '^portal/' },
    { path: '^(api|schema|migrations)/', pathNot: [ENGINE, '^schema/schema\\.graphql$'] },
  ),
  forbid(
    'schema-is-composed-once',
    'Only the composition root takes the contract.',
    { path: '^api/', pathNot: ['^api/app\\.ts$', TEST] },
    { path: '^schema/' },
  ),
  forbid(
    'portal-is-opened-once',
    'Only the process takes the portal.',
    { path: '^(api|schema)/', pathNot: '^api/doors\\.ts$' },
    { path: '^portal/' },
  ),
  forbid(
    'process-is-the-top',
    'Nothing stands above the process but its commands.',
    { path: '^(api|schema|portal)/', pathNot: ['^api/main\\.ts$', '^api/cli/', TEST] },
    { path: '^api/(main|service)\\.ts$' },
  ),
  forbid(
    'nobody-imports-tests',
    'Tests stand beside the house.',
    { path: '^(api|schema|portal|migrations)/', pathNot: TEST },
    { path: '^test/' },
  ),
];

const hygiene = [
  forbid(
    'no-cycles',
    'Values are never imported in a circle.',
    {},
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  ),
  forbid(
    'no-barrels',
    'No file that only forwards.',
    {},
    { path: '^(api|schema|portal|test)/.*index[.]tsx?$', pathNot: '_index' },
  ),
  forbid('resolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true, pathNot: '^virtual:' }),
  forbid(
    'no-tools-in-the-product',
    'What runs in production is a dependency.',
    { path: '^(api|schema|portal)/', pathNot: [TEST, '\\.d\\.ts$'] },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
];

module.exports = {
  forbidden: [...kernel, ...coreRules, ...sqlRules, ...edges, ...hygiene],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.generated\\.(d\\.)?ts$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
