import { text } from '../shape.ts';
import { ELECTRICITY_VALUE, vehicleCosts } from './ownership.ts';
import { type DemoModel, number, option } from './shape.ts';

const groups = [
  {
    code: 'body',
    section: 'vehicle',
    names: text('Body', '車體', '车身'),
    min: 1,
    max: 1,
    default: 'l2h1',
    options: [
      option('l2h1', text('Medium, standard roof', '中軸標準頂', '中轴标准顶'), null, {
        payload: 1120,
        roof: 1,
        kwh: 23.5,
      }),
      option('l2h2', text('Medium, high roof', '中軸高頂', '中轴高顶'), 'VOP-H2', {
        payload: 1040,
        roof: 2,
        kwh: 26,
        kg: 60,
      }),
      option('l3h2', text('Long, high roof', '長軸高頂', '长轴高顶'), 'VOP-L3', {
        payload: 960,
        roof: 2,
        kwh: 27.2,
        kg: 140,
      }),
    ],
  },
  {
    code: 'battery',
    section: 'vehicle',
    names: text('Battery', '電池', '电池'),
    min: 1,
    max: 1,
    default: 'b60',
    options: [
      option('b60', text('60 kWh', '60 kWh', '60 kWh'), null, { range: 272 }),
      option('b82', text('82 kWh', '82 kWh', '82 kWh'), 'VOP-B82', { range: 374, load: 130, kg: 130 }),
    ],
  },
  {
    code: 'charger',
    section: 'vehicle',
    names: text('On-board charger', '車載充電器', '车载充电机'),
    min: 1,
    max: 1,
    default: 'ac11',
    options: [
      option('ac11', text('11 kW', '11 kW', '11 kW'), null, { charge_kw: 11 }),
      option('ac22', text('22 kW', '22 kW', '22 kW'), 'VOP-C22', { charge_kw: 22 }),
    ],
  },
  {
    code: 'seats',
    section: 'vehicle',
    names: text('Seats', '座位', '座位'),
    min: 1,
    max: 1,
    default: 'two',
    options: [
      option('two', text('Two', '雙座', '双座'), null),
      option('three', text('Three', '三座', '三座'), 'VOP-S3', { load: 95, kg: 20 }),
    ],
  },
  {
    code: 'comfort',
    section: 'vehicle',
    names: text('Factory packs', '原廠套件', '原厂套装'),
    min: 0,
    max: 2,
    options: [
      option('assist', text('Driver assistance', '駕駛輔助', '驾驶辅助'), 'VOP-AD'),
      option('pump', text('Heat pump', '熱泵', '热泵'), 'VOP-HP', { range: 18, kg: 14 }),
    ],
  },
  {
    code: 'racking',
    section: 'conversion',
    names: text('Load area', '貨艙設備', '货舱设备'),
    min: 1,
    max: 1,
    default: 'none',
    options: [
      option('none', text('Empty', '空艙', '空舱'), null),
      option('side', text('Racking on one side', '單側工具架', '单侧货架'), 'FIT-R1', { load: 45, kg: 45 }),
      option(
        'workshop',
        text('Workshop, racking on both sides', '行動工坊，雙側工具架', '移动工坊，双侧货架'),
        'FIT-R2',
        { load: 120, kg: 120 },
      ),
      option('parcel', text('Parcel shelving', '包裹層架', '包裹层架'), 'FIT-PS', { load: 85, kg: 85 }),
    ],
  },
  {
    code: 'outside',
    section: 'conversion',
    names: text('Outside', '車外設備', '车外设备'),
    min: 0,
    max: 2,
    options: [
      option('lift', text('Tail lift 500 kg', '500 kg 尾門升降機', '500 kg 液压尾板'), 'FIT-TL', {
        load: 165,
        kg: 165,
      }),
      option('tow', text('Tow bar', '拖車勾', '拖车钩'), 'FIT-TB', { load: 28, kg: 28 }),
      option('ladder', text('Ladder rack', '車頂梯架', '车顶梯架'), 'FIT-LR', { load: 22, kg: 22 }),
    ],
  },
  {
    code: 'livery',
    section: 'conversion',
    names: text('Livery', '企業標誌', '企业标识'),
    min: 1,
    max: 1,
    default: 'plain',
    options: [
      option('plain', text('None', '無', '无'), null),
      option('doors', text('Doors', '車門', '车门'), 'FIT-LV1'),
      option('wrap', text('Full wrap', '全車彩貼', '全车贴膜'), 'FIT-LV2', { load: 6, kg: 6 }),
    ],
  },
  {
    code: 'cable',
    section: 'conversion',
    names: text('Charging cable', '充電線', '充电线'),
    min: 1,
    max: 1,
    default: 'c11',
    options: [
      option('c11', text('Type 2, 11 kW, 5 m', 'Type 2，11 kW、5 m', 'Type 2，11 kW、5 m'), 'CHG-T2', { cable_kw: 11 }),
      option('c22', text('Type 2, 22 kW, 7.5 m', 'Type 2，22 kW、7.5 m', 'Type 2，22 kW、7.5 m'), 'CHG-T2L', {
        cable_kw: 22,
      }),
    ],
  },
];

/** From the maker's line to the converter and through inspection before delivery; what is built in must leave a payload. */
export const ELECTRIC_VAN: DemoModel = {
  sku: 'VAN-E1',
  family: 'vans',
  names: text('E1 electric van', 'E1 電動廂型車', 'E1 电动厢式货车'),
  description: text(
    'Workshop, parcel or plain van, converted and inspected before delivery.',
    '行動工坊、包裹配送或空艙車型，交車前完成改裝與檢驗。',
    '移动工坊、包裹配送或空舱车型，交付前完成改装与检验。',
  ),
  price: 36_400,
  definition: {
    baseItems: [{ sku: 'VEH-VAN', quantity: 1 }],
    sections: [
      { code: 'vehicle', names: text('Vehicle', '車輛', '车辆') },
      { code: 'conversion', names: text('Conversion', '改裝', '改装') },
    ],
    attributes: [
      number('kwh', text('Electricity', '電耗', '电耗'), 'kWh/100 km'),
      number('payload', text('Payload', '載重', '载重'), 'kg'),
      number('load', text('Payload used', '占用載重', '占用载重'), 'kg'),
      number('kg', text('Weight', '重量', '重量'), 'kg'),
      number('range', text('Range', '續航', '续航'), 'km'),
      number('roof', text('Roof', '車頂', '车顶')),
      number('charge_kw', text('Charging power', '充電功率', '充电功率'), 'kW'),
      number('cable_kw', text('Cable rating', '線材額定功率', '线缆额定功率'), 'kW'),
    ],
    groups,
    rules: [
      {
        code: 'payload',
        kind: 'resource',
        used: [{ attribute: 'load' }],
        provided: [{ group: 'body', attribute: 'payload' }],
        constant: -550,
        names: text(
          'At least 550 kg of payload must remain.',
          '必須保留至少 550 kg 的載重。',
          '必须保留至少 550 kg 的载重。',
        ),
      },
      {
        code: 'long-needs-battery',
        kind: 'requires',
        when: { group: 'body', option: 'l3h2' },
        needs: { group: 'battery', option: 'b82' },
        names: text(
          'The long body is built with the large battery only.',
          '長軸車體僅搭配大容量電池。',
          '长轴车身仅搭配大容量电池。',
        ),
      },
      {
        code: 'lift-needs-roof',
        kind: 'requires',
        when: { group: 'outside', option: 'lift' },
        needs: { group: 'body', attribute: 'roof', op: 'ge', value: 2 },
        names: text(
          'The tail lift needs the high roof’s door frame.',
          '尾門升降機需要高頂車型的門框。',
          '液压尾板需要高顶车型的门框。',
        ),
      },
      {
        code: 'lift-or-tow',
        kind: 'excludes',
        when: { group: 'outside', option: 'lift' },
        bars: { group: 'outside', option: 'tow' },
        names: text(
          'Tail lift and tow bar need the same place.',
          '尾門升降機與拖車勾占用相同位置。',
          '液压尾板与拖车钩占用相同位置。',
        ),
      },
      {
        code: 'ladder-roof',
        kind: 'excludes',
        when: { group: 'outside', option: 'ladder' },
        bars: { group: 'body', attribute: 'roof', op: 'ge', value: 2 },
        names: text(
          'Above the high roof a ladder cannot be reached.',
          '高頂車型無法安全取用車頂梯子。',
          '高顶车型无法安全取用车顶梯子。',
        ),
      },
      {
        code: 'cable',
        kind: 'compare',
        left: { group: 'cable', attribute: 'cable_kw' },
        op: 'ge',
        right: { group: 'charger', attribute: 'charge_kw' },
        names: text(
          'The cable must carry what the charger draws.',
          '充電線必須能承受充電器的功率。',
          '充电线必须能承受充电机的功率。',
        ),
      },
      {
        code: 'workshop-seats',
        kind: 'excludes',
        when: { group: 'racking', option: 'workshop' },
        bars: { group: 'seats', option: 'three' },
        names: text(
          'The workshop’s bulkhead leaves room for two seats.',
          '行動工坊的隔板只留兩個座位。',
          '移动工坊的隔板只留两个座位。',
        ),
      },
    ],
    values: [
      { code: 'range', names: text('Range', '續航里程', '续航里程'), unit: 'km', terms: [{ attribute: 'range' }] },
      {
        code: 'weight',
        names: text('Kerb weight', '空車重', '整备质量'),
        unit: 'kg',
        terms: [{ attribute: 'kg' }],
        constant: 1980,
      },
      { code: 'co2', names: text('CO₂ when driving', '行駛 CO₂ 排放', '行驶 CO₂ 排放'), unit: 'g/km', terms: [] },
      ELECTRICITY_VALUE,
    ],
    ...vehicleCosts({
      burnsFuel: false,
      distance: 30_000,
      service: { EUR: 860, TWD: 23_000, GBP: 740 },
      left: 32,
    }),
  },
};
