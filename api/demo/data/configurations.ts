import type { Choice } from '#engine';
import type { AccountCode } from './shape.ts';

type Short = readonly (readonly [group: string, option: string, quantity?: number])[];

export type DemoConfiguration = { readonly sku: string; readonly choices: readonly Choice[] };

const of = (sku: string, short: Short): DemoConfiguration => ({
  sku,
  choices: short.map(([group, choice, quantity]) => ({ group, option: choice, quantity: quantity ?? 1 })),
});

const van = (body: string, battery: string, racking: string, livery: string, more: Short = []) =>
  of('VAN-E1', [
    ['body', body],
    ['battery', battery],
    ['charger', 'ac11'],
    ['seats', 'two'],
    ['racking', racking],
    ['livery', livery],
    ['cable', 'c11'],
    ...more,
  ]);

const car = (drive: string, interior: string, colour: string, wheels: string, more: Short = []) =>
  of('CAR-S1', [
    ['drive', drive],
    ['interior', interior],
    ['colour', colour],
    ['wheels', wheels],
    ...more,
    ...(more.some(([group]) => group === 'towing') ? [] : [['towing', 'none'] as const]),
  ]);

/** Complete, valid configurations by name; standard ones are agreed with an account, all are ordered in the history. */
export const CONFIGURATIONS = {
  rackFile: of('SRV-R2', [
    ['board', 'single'],
    ['processor', 'c16'],
    ['cooler', 'standard'],
    ['memory', 'm32', 4],
    ['drives', 'h8', 6],
    ['drives', 's1', 2],
    ['controller', 'raid'],
    ['network', 'n10'],
    ['supply', 'p800', 2],
    ['system', 'server'],
  ]),
  rackVirtual: of('SRV-R2', [
    ['board', 'dual'],
    ['processor', 'c32', 2],
    ['cooler', 'high', 2],
    ['memory', 'm64', 16],
    ['drives', 's3', 4],
    ['network', 'n25', 2],
    ['supply', 'p1200', 2],
    ['system', 'server'],
  ]),
  rackVision: of('SRV-R2', [
    ['board', 'dual'],
    ['processor', 'c16', 2],
    ['cooler', 'standard', 2],
    ['memory', 'm64', 8],
    ['drives', 's3', 2],
    ['network', 'n25'],
    ['accelerator', 'inference', 2],
    ['supply', 'p1200', 2],
    ['system', 'none'],
  ]),
  rackCompute: of('SRV-R2', [
    ['board', 'dual'],
    ['processor', 'c32', 2],
    ['cooler', 'high', 2],
    ['memory', 'm64', 16],
    ['drives', 's7', 4],
    ['network', 'n100'],
    ['accelerator', 'compute', 2],
    ['supply', 'p1600', 2],
    ['system', 'none'],
  ]),
  towerDraw: of('WST-T1', [
    ['enclosure', 'medium'],
    ['board', 'w1'],
    ['processor', 'c12'],
    ['cooler', 'air158'],
    ['memory', 'm16', 4],
    ['graphics', 'p1'],
    ['storage', 's1'],
    ['supply', 'p750'],
    ['system', 'workstation'],
  ]),
  towerDesign: of('WST-T1', [
    ['enclosure', 'large'],
    ['board', 'w1'],
    ['processor', 'c24'],
    ['cooler', 'air168'],
    ['memory', 'm32', 4],
    ['graphics', 'p2'],
    ['storage', 's2'],
    ['storage', 'h4'],
    ['supply', 'p750'],
    ['system', 'workstation'],
  ]),
  towerSimulate: of('WST-T1', [
    ['enclosure', 'large'],
    ['board', 'w2'],
    ['processor', 'c32'],
    ['cooler', 'liquid'],
    ['memory', 'm48', 8],
    ['graphics', 'p3', 2],
    ['storage', 's4', 2],
    ['supply', 'p1300'],
    ['system', 'workstation'],
  ]),
  edgeMachine: of('EDG-E1', [
    ['board', 'c4'],
    ['memory', 'm8'],
    ['storage', 'e256'],
    ['climate', 'indoor'],
    ['interface', 'can'],
    ['mount', 'din'],
    ['adapter', 'a60'],
    ['system', 'edge'],
  ]),
  edgeCamera: of('EDG-E1', [
    ['board', 'ai'],
    ['memory', 'm32'],
    ['storage', 'i512'],
    ['climate', 'indoor'],
    ['radio', 'wifi'],
    ['interface', 'poe'],
    ['mount', 'wall'],
    ['adapter', 'a120'],
    ['system', 'edge'],
  ]),
  edgeVehicle: of('EDG-E1', [
    ['board', 'c8'],
    ['memory', 'm16'],
    ['storage', 'i512'],
    ['climate', 'outdoor'],
    ['radio', 'nr'],
    ['radio', 'wifi'],
    ['interface', 'can'],
    ['mount', 'wall'],
    ['adapter', 'a60'],
    ['system', 'edge'],
  ]),
  edgeGate: of('EDG-E1', [
    ['board', 'c4'],
    ['memory', 'm16'],
    ['storage', 'i512'],
    ['climate', 'outdoor'],
    ['radio', 'lte'],
    ['interface', 'serial'],
    ['mount', 'wall'],
    ['adapter', 'a60'],
    ['system', 'edge'],
  ]),
  vanWorkshop: van('l2h2', 'b82', 'workshop', 'doors', [
    ['comfort', 'pump'],
    ['outside', 'tow'],
  ]),
  vanParcel: van('l3h2', 'b82', 'parcel', 'wrap', [
    ['outside', 'lift'],
    ['comfort', 'assist'],
  ]),
  vanService: van('l2h1', 'b60', 'side', 'doors', [['outside', 'ladder']]),
  vanPlain: van('l2h1', 'b60', 'none', 'plain'),
  carElectric: car('electric', 'business', 'graphite', 'w17', [
    ['packs', 'assist'],
    ['packs', 'pump'],
    ['cable', 'c11'],
  ]),
  carHybrid: car('hybrid', 'executive', 'blue', 'w18', [
    ['packs', 'assist'],
    ['cable', 'c11'],
    ['boot', 'guard'],
  ]),
  carDiesel: car('diesel', 'business', 'white', 'w16', [
    ['towing', 'removable'],
    ['boot', 'liner'],
    ['winter', 'set'],
  ]),
  carPetrol: car('petrol', 'business', 'white', 'w16'),
} satisfies Readonly<Record<string, DemoConfiguration>>;

export type ConfigurationKey = keyof typeof CONFIGURATIONS;

/** What the seller agreed with each account as its standard, named in the account's language. */
export const STANDARDS: Readonly<Record<AccountCode, readonly (readonly [ConfigurationKey, string])[]>> = {
  KELLER: [
    ['towerDesign', 'Design workstation'],
    ['towerSimulate', 'Simulation workstation'],
    ['rackVirtual', 'Plant server'],
    ['edgeMachine', 'Machine gateway'],
  ],
  SHUNDA: [
    ['vanParcel', '配送廂型車'],
    ['edgeVehicle', '車載閘道器'],
    ['edgeCamera', '月台影像辨識主機'],
    ['rackFile', '轉運中心檔案伺服器'],
  ],
  HARROW: [
    ['vanWorkshop', 'Engineer’s workshop van'],
    ['vanService', 'Service van'],
    ['carElectric', 'Manager’s estate, electric'],
  ],
};
