import type { AccountCode } from './shape.ts';

type Unit = readonly [code: string, name: string, parent?: string];
type CostCentre = readonly [code: string, name: string, unit: string];

export type DemoAddress = {
  readonly label: string;
  readonly recipient: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly region: string;
};

/** An account's tree of units (parents first), its cost centres, and where goods are delivered. */
export type DemoPlaces = {
  readonly units: readonly Unit[];
  readonly costCentres: readonly CostCentre[];
  readonly addresses: readonly DemoAddress[];
};

export const PLACES: Readonly<Record<AccountCode, DemoPlaces>> = {
  KELLER: {
    units: [
      ['KELLER', 'Keller Maschinenbau'],
      ['ENG', 'Engineering', 'KELLER'],
      ['SIM', 'Simulation', 'ENG'],
      ['PRD', 'Production', 'KELLER'],
      ['MCH', 'Machining', 'PRD'],
      ['SRV', 'Field service', 'KELLER'],
    ],
    costCentres: [
      ['4100', 'Design office', 'ENG'],
      ['4200', 'Simulation', 'SIM'],
      ['5100', 'Machining', 'MCH'],
      ['5200', 'Assembly hall', 'PRD'],
      ['7100', 'Service vehicles', 'SRV'],
      ['9000', 'Information technology', 'KELLER'],
    ],
    addresses: [
      {
        label: 'Stuttgart, goods in',
        recipient: 'Keller Maschinenbau GmbH, Tor 3',
        street: 'Neckarwerkstraße 18',
        postalCode: '70327',
        city: 'Stuttgart',
        region: 'Baden-Württemberg',
      },
      {
        label: 'Dresden plant',
        recipient: 'Keller Maschinenbau GmbH, Werk Dresden',
        street: 'Elbhafenstraße 4',
        postalCode: '01139',
        city: 'Dresden',
        region: 'Sachsen',
      },
      {
        label: 'Hamburg service depot',
        recipient: 'Keller Service Nord',
        street: 'Speicherkai 27',
        postalCode: '20457',
        city: 'Hamburg',
        region: 'Hamburg',
      },
    ],
  },
  SHUNDA: {
    units: [
      ['HQ', '總公司'],
      ['IT', '資訊處', 'HQ'],
      ['FLEET', '車隊管理處', 'HQ'],
      ['OPS', '營運處', 'HQ'],
      ['NORTH', '北區轉運中心', 'OPS'],
      ['CENTRAL', '中區轉運中心', 'OPS'],
      ['SOUTH', '南區轉運中心', 'OPS'],
    ],
    costCentres: [
      ['A100', '資訊系統', 'IT'],
      ['A200', '行政管理', 'HQ'],
      ['F100', '配送車隊', 'FLEET'],
      ['N100', '桃園轉運', 'NORTH'],
      ['C100', '臺中轉運', 'CENTRAL'],
      ['S100', '高雄轉運', 'SOUTH'],
    ],
    addresses: [
      {
        label: '桃園總部',
        recipient: '順達國際物流 收貨組',
        street: '航空城大道 168 號',
        postalCode: '33758',
        city: '大園區',
        region: '桃園市',
      },
      {
        label: '臺中轉運中心',
        recipient: '順達物流 臺中站',
        street: '工業一路 52 號',
        postalCode: '40768',
        city: '西屯區',
        region: '臺中市',
      },
      {
        label: '高雄轉運中心',
        recipient: '順達物流 高雄站',
        street: '港埠路 9 號',
        postalCode: '80672',
        city: '前鎮區',
        region: '高雄市',
      },
    ],
  },
  HARROW: {
    units: [
      ['HARROW', 'Harrowgate Field Services'],
      ['FIELD', 'Field operations', 'HARROW'],
      ['NORTH', 'North', 'FIELD'],
      ['SOUTH', 'South and Wales', 'FIELD'],
      ['SCOT', 'Scotland', 'FIELD'],
      ['IT', 'Information services', 'HARROW'],
    ],
    costCentres: [
      ['NTH-10', 'North vans', 'NORTH'],
      ['NTH-20', 'North engineers', 'NORTH'],
      ['STH-10', 'South vans', 'SOUTH'],
      ['SCO-10', 'Scotland', 'SCOT'],
      ['ICT-01', 'Information services', 'IT'],
    ],
    addresses: [
      {
        label: 'Leeds depot',
        recipient: 'Harrowgate Field Services, Bay 2',
        street: '41 Canal Wharf Road',
        postalCode: 'LS10 1RT',
        city: 'Leeds',
        region: 'Yorkshire and the Humber',
      },
      {
        label: 'Bristol depot',
        recipient: 'Harrowgate Field Services',
        street: '8 Avon Trading Estate',
        postalCode: 'BS2 0QT',
        city: 'Bristol',
        region: 'South West',
      },
      {
        label: 'Glasgow depot',
        recipient: 'Harrowgate Scotland',
        street: '15 Clydebank Row',
        postalCode: 'G51 4BP',
        city: 'Glasgow',
        region: 'Scotland',
      },
    ],
  },
};
