import { componentsOf, type DemoItem, offer, text } from './shape.ts';

const maker = componentsOf('build-vehicles', 'Albion');
const fitOut = componentsOf('build-fit-outs', 'Hellweg');
const serial = { serialised: true };

const BASES: readonly DemoItem[] = [
  maker(
    'VEH-VAN',
    text('Electric van, base vehicle', '電動廂型車基本車', '电动厢式货车基础车'),
    [34_900, 'EUR'],
    [offer('AEV', 83, 24, { capacity: 3 })],
    { ...serial, grams: 1_980_000 },
  ),
  maker(
    'VEH-EST',
    text('Estate car, base vehicle', '旅行車基本車', '旅行车基础车'),
    [25_800, 'EUR'],
    [offer('AEV', 84, 20, { capacity: 4 })],
    { ...serial, grams: 1_460_000 },
  ),
  maker('VOP-H2', text('High roof', '高頂', '高顶'), [1_150, 'EUR'], [offer('AEV', 80, 20)]),
  maker(
    'VOP-L3',
    text('Long wheelbase with high roof', '長軸高頂', '长轴高顶'),
    [2_450, 'EUR'],
    [offer('AEV', 80, 22)],
  ),
  maker(
    'VOP-B82',
    text('Battery 82 kWh', '82 kWh 電池', '82 kWh 电池'),
    [5_900, 'EUR'],
    [offer('AEV', 85, 22)],
    serial,
  ),
  maker(
    'VOP-C22',
    text('On-board charger 22 kW', '22 kW 車載充電器', '22 kW 车载充电机'),
    [980, 'EUR'],
    [offer('AEV', 78, 20)],
  ),
  maker('VOP-S3', text('Third seat', '第三座椅', '第三座椅'), [290, 'EUR'], [offer('AEV', 76, 18)]),
  maker(
    'VOP-AD',
    text('Driver assistance pack', '駕駛輔助套件', '驾驶辅助套装'),
    [1_190, 'EUR'],
    [offer('AEV', 79, 20)],
  ),
  maker('VOP-HP', text('Heat pump', '熱泵', '热泵'), [790, 'EUR'], [offer('AEV', 78, 20)]),
  maker(
    'DRV-D',
    text('Diesel drive 110 kW', '110 kW 柴油動力', '110 kW 柴油动力'),
    [1_900, 'EUR'],
    [offer('AEV', 84, 18)],
  ),
  maker(
    'DRV-H',
    text('Plug-in hybrid drive 150 kW', '150 kW 插電式油電動力', '150 kW 插电混动'),
    [7_400, 'EUR'],
    [offer('AEV', 85, 20)],
  ),
  maker(
    'DRV-E',
    text('Electric drive 160 kW', '160 kW 純電動力', '160 kW 纯电动力'),
    [9_800, 'EUR'],
    [offer('AEV', 86, 22)],
  ),
  maker('TRM-X', text('Executive interior', '尊爵內裝', '行政版内饰'), [3_200, 'EUR'], [offer('AEV', 80, 18)]),
  maker(
    'WHL-17',
    text('Alloy wheels 17 inch', '17 吋鋁圈', '17 英寸铝合金轮毂'),
    [620, 'EUR'],
    [offer('AEV', 75, 15)],
    { grams: 42_000 },
  ),
  maker(
    'WHL-18',
    text('Alloy wheels 18 inch', '18 吋鋁圈', '18 英寸铝合金轮毂'),
    [1_180, 'EUR'],
    [offer('AEV', 76, 15)],
    { grams: 46_000 },
  ),
  maker('COL-M', text('Metallic paint', '金屬漆', '金属漆'), [690, 'EUR'], [offer('AEV', 74, 15)]),
];

const FIT_OUTS: readonly DemoItem[] = [
  fitOut('FIT-R1', text('Racking, one side', '單側工具架', '单侧货架'), [1_450, 'EUR'], [offer('HFB', 62, 10)], {
    grams: 45_000,
  }),
  fitOut(
    'FIT-R2',
    text('Racking, both sides with workbench', '雙側工具架附工作檯', '双侧货架带工作台'),
    [2_980, 'EUR'],
    [offer('HFB', 63, 12, { capacity: 4 })],
    { grams: 120_000 },
  ),
  fitOut(
    'FIT-PS',
    text('Parcel shelving, folding', '摺疊式包裹層架', '折叠式包裹层架'),
    [1_980, 'EUR'],
    [offer('HFB', 61, 11)],
    { grams: 85_000 },
  ),
  fitOut(
    'FIT-TL',
    text('Tail lift 500 kg', '500 kg 尾門升降機', '500 kg 液压尾板'),
    [4_350, 'EUR'],
    [offer('HFB', 66, 15, { capacity: 2 })],
    { ...serial, grams: 165_000 },
  ),
  fitOut('FIT-TB', text('Tow bar, fixed', '固定式拖車勾', '固定式拖车钩'), [890, 'EUR'], [offer('HFB', 58, 8)], {
    grams: 28_000,
  }),
  fitOut('FIT-TBR', text('Tow bar, removable', '可拆式拖車勾', '可拆式拖车钩'), [920, 'EUR'], [offer('HFB', 59, 8)], {
    grams: 24_000,
  }),
  fitOut('FIT-LR', text('Ladder rack', '車頂梯架', '车顶梯架'), [640, 'EUR'], [offer('HFB', 57, 7)], {
    grams: 22_000,
    stock: 4,
  }),
  fitOut('FIT-LV1', text('Livery on doors', '車門標誌', '车门标识'), [390, 'EUR'], [offer('HFB', 52, 5)]),
  fitOut(
    'FIT-LV2',
    text('Full livery wrap', '全車彩貼', '全车贴膜'),
    [2_150, 'EUR'],
    [offer('HFB', 60, 9, { capacity: 3 })],
  ),
  fitOut('FIT-DG', text('Load guard', '貨艙隔網', '行李舱隔网'), [260, 'EUR'], [offer('HFB', 55, 6)], { grams: 9_000 }),
  fitOut(
    'FIT-BL',
    text('Boot liner', '行李箱墊', '后备箱垫'),
    [95, 'EUR'],
    [offer('HFB', 50, 5), offer('TYP', 54, 4)],
    { grams: 3_200, stock: 15 },
  ),
  fitOut('FIT-WW', text('Winter wheels', '冬季輪胎組', '冬季轮胎组'), [890, 'EUR'], [offer('HFB', 64, 7)], {
    grams: 68_000,
  }),
];

/** What company vehicles are made of: the maker's base vehicle with factory options, and the converter's fit-out. */
export const VEHICLE_PARTS: readonly DemoItem[] = [...BASES, ...FIT_OUTS];
