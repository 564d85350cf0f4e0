import { text } from '../shape.ts';
import { ELECTRICITY_VALUE, FUEL_VALUE, vehicleCosts } from './ownership.ts';
import { type DemoModel, number, option } from './shape.ts';

const plugged = {
  any: [
    { group: 'drive', option: 'hybrid' },
    { group: 'drive', option: 'electric' },
  ],
};

const groups = [
  {
    code: 'drive',
    section: 'vehicle',
    names: text('Drive', '動力', '动力'),
    min: 1,
    max: 1,
    default: 'petrol',
    options: [
      option('petrol', text('Petrol 110 kW', '汽油 110 kW', '汽油 110 kW'), null, {
        co2: 132,
        litres: 6.1,
        tow_kg: 1500,
      }),
      option('diesel', text('Diesel 110 kW', '柴油 110 kW', '柴油 110 kW'), 'DRV-D', {
        co2: 118,
        litres: 5,
        tow_kg: 1800,
        kg: 60,
      }),
      option('hybrid', text('Plug-in hybrid 150 kW', '插電式油電 150 kW', '插电混动 150 kW'), 'DRV-H', {
        co2: 24,
        litres: 1.4,
        kwh: 13.2,
        tow_kg: 1400,
        kg: 230,
        range: 92,
      }),
      option('electric', text('Electric 160 kW', '純電 160 kW', '纯电 160 kW'), 'DRV-E', {
        co2: 0,
        kwh: 16.8,
        tow_kg: 750,
        kg: 410,
        range: 486,
      }),
    ],
  },
  {
    code: 'interior',
    section: 'vehicle',
    names: text('Interior', '內裝', '内饰'),
    min: 1,
    max: 1,
    default: 'business',
    options: [
      option('business', text('Business', '商務', '商务'), null),
      option('executive', text('Executive', '尊爵', '行政'), 'TRM-X', { kg: 22 }),
    ],
  },
  {
    code: 'colour',
    section: 'vehicle',
    names: text('Colour', '車色', '车色'),
    min: 1,
    max: 1,
    default: 'white',
    options: [
      option('white', text('White', '白', '白'), null),
      option('graphite', text('Graphite, metallic', '石墨灰金屬漆', '石墨灰金属漆'), 'COL-M'),
      option('blue', text('River blue, metallic', '河川藍金屬漆', '河川蓝金属漆'), 'COL-M'),
    ],
  },
  {
    code: 'wheels',
    section: 'vehicle',
    names: text('Wheels', '輪圈', '轮毂'),
    min: 1,
    max: 1,
    default: 'w16',
    options: [
      option('w16', text('16 inch steel', '16 吋鋼圈', '16 英寸钢圈'), null),
      option('w17', text('17 inch alloy', '17 吋鋁圈', '17 英寸铝合金'), 'WHL-17', { co2: 1 }),
      option('w18', text('18 inch alloy', '18 吋鋁圈', '18 英寸铝合金'), 'WHL-18', { co2: 3 }),
    ],
  },
  {
    code: 'packs',
    section: 'vehicle',
    names: text('Factory packs', '原廠套件', '原厂套装'),
    min: 0,
    max: 2,
    options: [
      option('assist', text('Driver assistance', '駕駛輔助', '驾驶辅助'), 'VOP-AD'),
      option('pump', text('Heat pump', '熱泵', '热泵'), 'VOP-HP', { kg: 14 }),
    ],
  },
  {
    code: 'towing',
    section: 'conversion',
    names: text('Towing', '拖曳', '牵引'),
    min: 1,
    max: 1,
    default: 'none',
    options: [
      option('none', text('None', '無', '无'), null),
      option('removable', text('Removable tow bar', '可拆式拖車勾', '可拆式拖车钩'), 'FIT-TBR', {
        needs_kg: 1200,
        kg: 24,
      }),
    ],
  },
  {
    code: 'boot',
    section: 'conversion',
    names: text('Load area', '行李空間', '行李空间'),
    min: 0,
    max: 2,
    options: [
      option('guard', text('Load guard', '貨艙隔網', '行李舱隔网'), 'FIT-DG', { kg: 9 }),
      option('liner', text('Boot liner', '行李箱墊', '后备箱垫'), 'FIT-BL', { kg: 3 }),
    ],
  },
  {
    code: 'winter',
    section: 'conversion',
    names: text('Winter wheels', '冬季輪胎', '冬季轮胎'),
    min: 0,
    max: 1,
    options: [
      option('set', text('Set of four, fitted or stored', '四輪一組，安裝或代存', '四轮一套，安装或代存'), 'FIT-WW'),
    ],
  },
  {
    code: 'cable',
    section: 'conversion',
    names: text('Charging cable', '充電線', '充电线'),
    min: 1,
    max: 1,
    when: plugged,
    options: [
      option('c11', text('Type 2, 11 kW, 5 m', 'Type 2，11 kW、5 m', 'Type 2，11 kW、5 m'), 'CHG-T2'),
      option('c22', text('Type 2, 22 kW, 7.5 m', 'Type 2，22 kW、7.5 m', 'Type 2，22 kW、7.5 m'), 'CHG-T2L'),
    ],
  },
];

/** Four drives; with a plug there is a charging cable to choose, without one there is none. */
export const ESTATE_CAR: DemoModel = {
  sku: 'CAR-S1',
  family: 'estate-cars',
  names: text('S1 estate car', 'S1 旅行車', 'S1 旅行车'),
  description: text(
    'The company car with room: four drives, from 132 down to 0 g CO₂ a kilometre.',
    '空間充裕的公司用車：四種動力，CO₂ 每公里 132 至 0 克。',
    '空间充裕的公司用车：四种动力，CO₂ 每公里 132 至 0 克。',
  ),
  price: 27_200,
  definition: {
    baseItems: [{ sku: 'VEH-EST', quantity: 1 }],
    sections: [
      { code: 'vehicle', names: text('Vehicle', '車輛', '车辆') },
      { code: 'conversion', names: text('Conversion', '加裝', '加装') },
    ],
    attributes: [
      number('co2', text('CO₂', 'CO₂', 'CO₂'), 'g/km'),
      number('litres', text('Fuel', '油耗', '油耗'), 'l/100 km'),
      number('kwh', text('Electricity', '電耗', '电耗'), 'kWh/100 km'),
      number('kg', text('Weight', '重量', '重量'), 'kg'),
      number('range', text('Electric range', '純電續航', '纯电续航'), 'km'),
      number('tow_kg', text('May tow', '可拖曳', '可牵引'), 'kg'),
      number('needs_kg', text('Towing asked for', '要求拖曳', '要求牵引'), 'kg'),
    ],
    groups,
    rules: [
      {
        code: 'towing',
        kind: 'compare',
        left: { group: 'towing', attribute: 'needs_kg' },
        op: 'le',
        right: { group: 'drive', attribute: 'tow_kg' },
        names: text(
          'The electric car may not tow 1,200 kg.',
          '純電車型不得拖曳 1200 kg。',
          '纯电车型不得牵引 1200 kg。',
        ),
      },
      {
        code: 'pump-needs-plug',
        kind: 'requires',
        when: { group: 'packs', option: 'pump' },
        needs: { group: 'drive', option: 'electric' },
        names: text('The heat pump belongs to the electric drive.', '熱泵僅適用於純電動力。', '热泵仅适用于纯电动力。'),
      },
      {
        code: 'executive-wheels',
        kind: 'excludes',
        when: { group: 'interior', option: 'executive' },
        bars: { group: 'wheels', option: 'w16' },
        names: text('The executive car comes on alloy wheels.', '尊爵車型標配鋁圈。', '行政车型标配铝合金轮毂。'),
      },
      {
        code: 'diesel-wheels',
        kind: 'table',
        mode: 'forbid',
        columns: [{ group: 'drive' }, { group: 'wheels' }],
        rows: [['diesel', 'w18']],
        names: text(
          'The diesel is not approved on 18 inch wheels.',
          '柴油車型未獲 18 吋輪圈認證。',
          '柴油车型未获 18 英寸轮毂认证。',
        ),
      },
      {
        code: 'guard-with-tow',
        kind: 'requires',
        when: { group: 'towing', option: 'removable' },
        needs: { group: 'boot', option: 'liner' },
        names: text(
          'A removable tow bar is stowed on the boot liner.',
          '可拆式拖車勾收納於行李箱墊上。',
          '可拆式拖车钩收纳于后备箱垫上。',
        ),
      },
    ],
    values: [
      { code: 'co2', names: text('CO₂', 'CO₂ 排放', 'CO₂ 排放'), unit: 'g/km', terms: [{ attribute: 'co2' }] },
      {
        code: 'range',
        names: text('Electric range', '純電續航', '纯电续航'),
        unit: 'km',
        terms: [{ group: 'drive', attribute: 'range' }],
      },
      {
        code: 'weight',
        names: text('Kerb weight', '空車重', '整备质量'),
        unit: 'kg',
        terms: [{ attribute: 'kg' }],
        constant: 1460,
      },
      FUEL_VALUE,
      ELECTRICITY_VALUE,
    ],
    ...vehicleCosts({
      burnsFuel: true,
      distance: 25_000,
      service: { EUR: 980, TWD: 26_000, GBP: 840 },
      left: 38,
    }),
  },
};
