import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type {
  AttributeReference,
  AttributeValue,
  Comparison,
  GroupDefinition,
  ModelDefinition,
  Rule,
  Tariff,
} from '#engine';

const FILE = path.join(
  process.env.TRIAL_DATA ?? path.resolve(import.meta.dirname, '../../../shared/data'),
  'components/components.jsonl.gz',
);

/** A part as the file has it; what a category does not have is absent or null. */
type Part = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly category: string;
  readonly name: string;
};

const names = (text: string) => ({ en: text, 'zh-Hant': text, 'zh-Hans': text });

async function parts(): Promise<Part[]> {
  const out: Part[] = [];
  for await (const line of createInterface({ input: createReadStream(FILE).pipe(createGunzip()) }))
    out.push(JSON.parse(line));
  return out;
}

const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** The attributes that rules speak of, by category. */
const READ: Readonly<Record<string, (part: Part) => Record<string, unknown>>> = {
  CPU: (part) => ({
    socket: part.socket,
    memory: part.memory_types,
    watts: number(part.tdp_w),
    graphics: part.igpu !== 'None',
  }),
  Motherboard: (part) => ({
    socket: part.socket,
    form: part.form_factor,
    memory: part.ram_type,
    dimms: number(part.ram_slots),
    memory_gb: number(part.max_memory_gb) || undefined,
    m2: (Array.isArray(part.m2_slots) ? part.m2_slots : []).filter((slot) => slot.key === 'M').length,
    sata: number(part.sata) || 4,
    watts: 50,
  }),
  RAM: (part) => ({
    memory: part.ram_type,
    desktop: String(part.form_factor).endsWith(' DIMM'),
    dimms: number(part.modules),
    memory_gb: (number(part.modules) ?? 0) * (number(part.module_gb) ?? 0),
    watts: 5,
  }),
  GPU: (part) => ({
    length: number(part.length_mm),
    watts: number(part.tdp_w),
    width: Math.ceil(number(part.slot_width) ?? 2),
  }),
  PCCase: (part) => ({
    forms: part.motherboards,
    length: number(part.max_gpu_mm),
    height: number(part.max_cooler_mm),
    bays_35: number(part.bays_35) ?? 0,
    bays_25: number(part.bays_25) ?? 0,
    width: number(part.expansion_slots),
  }),
  PSU: (part) => ({ supply: number(part.wattage), form: part.form_factor, length: number(part.length_mm) }),
  CPUCooler: (part) => ({ sockets: part.sockets, height: number(part.height_mm), watts: 10 }),
  Storage: (part) => {
    const form = String(part.form_factor);
    const m2 = form.startsWith('M.2');
    return {
      m2: m2 ? 1 : 0,
      sata: m2 ? 0 : 1,
      bays_35: form.startsWith('3.5') ? 1 : 0,
      bays_25: form.startsWith('2.5') ? 1 : 0,
      watts: m2 ? 8 : 10,
    };
  },
};

function attributesOf(part: Part): Record<string, AttributeValue> {
  const read = Object.entries(READ[part.category]?.(part) ?? {});
  return Object.fromEntries(read.filter(([, value]) => value !== undefined && value !== null)) as Record<
    string,
    AttributeValue
  >;
}

type Wanted = {
  readonly code: string;
  readonly category: string;
  readonly min: number;
  readonly pick: (at: number) => boolean;
  readonly several?: number;
};

const all = () => true;
// Every part is in one group; memory and drives of the second kind, and a second card, are the same shelves again, divided.
const WANTED: readonly Wanted[] = [
  { code: 'cpu', category: 'CPU', min: 1, pick: all },
  { code: 'board', category: 'Motherboard', min: 1, pick: all },
  { code: 'cooler', category: 'CPUCooler', min: 1, pick: all },
  { code: 'case', category: 'PCCase', min: 1, pick: all },
  { code: 'psu', category: 'PSU', min: 1, pick: all },
  { code: 'memory', category: 'RAM', min: 1, pick: (at) => at % 2 === 0, several: 2 },
  { code: 'memory2', category: 'RAM', min: 0, pick: (at) => at % 2 === 1 },
  { code: 'gpu', category: 'GPU', min: 0, pick: (at) => at % 2 === 0 },
  { code: 'gpu2', category: 'GPU', min: 0, pick: (at) => at % 2 === 1 },
  { code: 'drive', category: 'Storage', min: 1, pick: (at) => at % 3 === 0 },
  { code: 'drive2', category: 'Storage', min: 0, pick: (at) => at % 3 === 1, several: 4 },
  { code: 'drive3', category: 'Storage', min: 0, pick: (at) => at % 3 === 2 },
];

const compare = (code: string, left: AttributeReference, op: Comparison, right: AttributeReference): Rule => ({
  code,
  names: names(code),
  kind: 'compare',
  left,
  op,
  right,
});
const sum = (code: string, used: string, groups: readonly string[], provided: AttributeReference, spare = 0): Rule => ({
  code,
  names: names(code),
  kind: 'resource',
  used: groups.map((group) => ({ group, attribute: used })),
  provided: [provided],
  constant: -spare,
});
const of = (group: string, attribute: string): AttributeReference => ({ group, attribute });

const MEMORY = ['memory', 'memory2'];
const CARDS = ['gpu', 'gpu2'];
const DRIVES = ['drive', 'drive2', 'drive3'];

function rules(): Rule[] {
  return [
    compare('socket', of('cpu', 'socket'), 'eq', of('board', 'socket')),
    compare('cooler-socket', of('cpu', 'socket'), 'in', of('cooler', 'sockets')),
    compare('cooler-height', of('cooler', 'height'), 'le', of('case', 'height')),
    compare('board-form', of('board', 'form'), 'in', of('case', 'forms')),
    ...MEMORY.flatMap((group) => [
      compare(`${group}-board`, of(group, 'memory'), 'eq', of('board', 'memory')),
      compare(`${group}-cpu`, of(group, 'memory'), 'in', of('cpu', 'memory')),
      {
        ...compare(`${group}-desktop`, of(group, 'desktop'), 'eq', of(group, 'desktop')),
        right: { value: true },
      } as Rule,
    ]),
    ...CARDS.map((group) => compare(`${group}-length`, of(group, 'length'), 'le', of('case', 'length'))),
    sum('power', 'watts', ['cpu', 'board', 'cooler', ...MEMORY, ...CARDS, ...DRIVES], of('psu', 'supply'), 100),
    sum('dimms', 'dimms', MEMORY, of('board', 'dimms')),
    sum('memory-size', 'memory_gb', MEMORY, of('board', 'memory_gb')),
    sum('cards', 'width', CARDS, of('case', 'width')),
    ...['m2', 'sata'].map((port) => sum(port, port, DRIVES, of('board', port))),
    ...['bays_35', 'bays_25'].map((bay) => sum(bay, bay, DRIVES, of('case', bay))),
    {
      code: 'picture',
      names: names('picture'),
      kind: 'requires',
      when: { group: 'cpu', attribute: 'graphics', op: 'eq', value: false },
      needs: { any: CARDS.map((group) => ({ group })) },
    },
  ];
}

// The file knows prices, but not how long parts take.
const LEAD_DAYS = [0, 0, 2, 0, 5, 0, 10, 0, 20, 0, 30];

/** A computer of 6,200 real parts in twelve groups, ruled by their attributes; undefined where the file is not at hand. */
export async function computerModel(): Promise<{ definition: ModelDefinition; tariff: Tariff } | undefined> {
  if (!existsSync(FILE)) return undefined;
  const byCategory = Map.groupBy(await parts(), ({ category }) => category);
  const groups = WANTED.map(({ code, category, min, pick, several }): GroupDefinition => {
    const chosen = (byCategory.get(category) ?? []).filter((_, at) => pick(at));
    const options = chosen.map((part) => ({
      code: part.id,
      names: names(part.name),
      items: [{ sku: part.id, quantity: 1 }],
      attributes: attributesOf(part),
      ...(several ? { maxQuantity: several } : {}),
    }));
    return { code, names: names(code), min, max: several ?? 1, ...(several ? { maxKinds: 1 } : {}), options };
  });
  const prices = new Map([...byCategory.values()].flat().map((part) => [part.id, number(part.price_usd)]));
  const options = groups.map(({ code, options: own }) => {
    const priced = own.flatMap((option, at) => {
      const price = prices.get(option.code);
      const leadDays = LEAD_DAYS[at % LEAD_DAYS.length] ?? 0;
      return price === undefined ? [] : [[option.code, { price: BigInt(Math.round(price * 100)), leadDays }] as const];
    });
    return [code, Object.fromEntries(priced)] as const;
  });
  return {
    definition: { groups, rules: rules(), baseItems: [] },
    tariff: { base: 0n, options: Object.fromEntries(options) },
  };
}
