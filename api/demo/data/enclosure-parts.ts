import { componentsOf, type DemoItem, offer, text } from './shape.ts';

const shell = componentsOf('build-enclosures', 'Jinghe');
const power = componentsOf('build-enclosures', 'Keller Leistungselektronik');
const licence = componentsOf('build-software', 'Confluence Systems');

const SHELLS: readonly DemoItem[] = [
  shell('KIT-R2', text('Rack server base 2U', '2U 機架式伺服器基座', '2U 机架服务器基座'), null, [], {
    parts: [
      ['CHS-R2', 1],
      ['BPL-12', 1],
      ['FAN-2U', 6],
      ['RAIL-2U', 1],
    ],
  }),
  shell(
    'CHS-R2',
    text('Rack enclosure 2U', '2U 機架機殼', '2U 机架机箱'),
    [210, 'EUR'],
    [offer('SZP', 56, 9), offer('KLE', 66, 7)],
    { grams: 9_800 },
  ),
  shell(
    'BPL-12',
    text('Backplane for 12 drives', '12 槽硬碟背板', '12 盘位背板'),
    [88, 'EUR'],
    [offer('SZP', 54, 8), offer('FBW', 58, 7)],
    { grams: 350 },
  ),
  shell(
    'FAN-2U',
    text('Hot-swap fan 60 mm', '60 mm 熱插拔風扇', '60 mm 热插拔风扇'),
    [19, 'EUR'],
    [offer('SZP', 50, 6, { minimum: 24, multiple: 12 })],
    { grams: 140, stock: 150 },
  ),
  shell(
    'RAIL-2U',
    text('Rail kit 2U', '2U 滑軌組', '2U 导轨套件'),
    [49, 'EUR'],
    [offer('SZP', 52, 7), offer('KLE', 60, 6)],
    { grams: 2_900, stock: 20 },
  ),
  shell(
    'CHS-T1',
    text('Tower enclosure, medium', '中塔式機殼', '中塔机箱'),
    [119, 'EUR'],
    [offer('SZP', 55, 8), offer('KLE', 64, 6)],
    { grams: 7_400 },
  ),
  shell(
    'CHS-T2',
    text('Tower enclosure, large', '全塔式機殼', '全塔机箱'),
    [189, 'EUR'],
    [offer('SZP', 56, 9), offer('KLE', 65, 7)],
    { grams: 11_200 },
  ),
  shell('KIT-E1', text('Edge computer base', '邊緣電腦基座', '边缘计算机基座'), null, [], {
    parts: [
      ['CHS-E1', 1],
      ['TIM-E1', 2],
    ],
  }),
  shell(
    'CHS-E1',
    text('Fanless housing', '無風扇機殼', '无风扇机壳'),
    [78, 'EUR'],
    [offer('SZP', 53, 8), offer('KLE', 62, 7)],
    { grams: 1_350 },
  ),
  shell(
    'TIM-E1',
    text('Thermal bridge', '導熱塊', '导热块'),
    [9, 'EUR'],
    [offer('SZP', 48, 6, { minimum: 20, multiple: 20 })],
    { grams: 80, stock: 60 },
  ),
  shell(
    'CLR-2U',
    text('Server cooler up to 205 W', '伺服器散熱器，最高 205 W', '服务器散热器，最高 205 W'),
    [38, 'EUR'],
    [offer('SZP', 52, 7)],
    { grams: 420 },
  ),
  shell(
    'CLR-2UH',
    text('Server cooler up to 300 W', '伺服器散熱器，最高 300 W', '服务器散热器，最高 300 W'),
    [72, 'EUR'],
    [offer('SZP', 55, 9)],
    { grams: 560 },
  ),
  shell(
    'CLR-T1',
    text('Tower cooler 158 mm, up to 180 W', '塔式散熱器 158 mm，最高 180 W', '塔式散热器 158 mm，最高 180 W'),
    [45, 'EUR'],
    [offer('SZP', 52, 6), offer('KLE', 60, 5)],
    { grams: 760, stock: 25 },
  ),
  shell(
    'CLR-T2',
    text('Tower cooler 168 mm, up to 250 W', '塔式散熱器 168 mm，最高 250 W', '塔式散热器 168 mm，最高 250 W'),
    [79, 'EUR'],
    [offer('SZP', 54, 7)],
    { grams: 1_120 },
  ),
  shell(
    'CLR-LQ',
    text('Liquid cooler, up to 320 W', '水冷散熱器，最高 320 W', '水冷散热器，最高 320 W'),
    [149, 'EUR'],
    [offer('SZP', 58, 10)],
    { grams: 1_480 },
  ),
  shell(
    'MNT-DIN',
    text('DIN rail mount', 'DIN 導軌固定座', 'DIN 导轨支架'),
    [14, 'EUR'],
    [offer('SZP', 48, 5), offer('KLE', 55, 5)],
    { grams: 160, stock: 40 },
  ),
  shell('MNT-WALL', text('Wall mount', '壁掛架', '壁挂支架'), [11, 'EUR'], [offer('SZP', 48, 5)], {
    grams: 210,
    stock: 40,
  }),
];

const POWER: readonly DemoItem[] = [
  power(
    'PSU-R800',
    text('Redundant power supply 800 W', '備援電源供應器 800 W', '冗余电源 800 W'),
    [165, 'EUR'],
    [offer('KLE', 60, 6), offer('SZP', 57, 10)],
    { grams: 820 },
  ),
  power(
    'PSU-R12',
    text('Redundant power supply 1,200 W', '備援電源供應器 1200 W', '冗余电源 1200 W'),
    [228, 'EUR'],
    [offer('KLE', 61, 6), offer('SZP', 58, 11)],
    { grams: 880 },
  ),
  power(
    'PSU-R16',
    text('Redundant power supply 1,600 W', '備援電源供應器 1600 W', '冗余电源 1600 W'),
    [310, 'EUR'],
    [offer('KLE', 63, 8, { capacity: 30 })],
    { grams: 960 },
  ),
  power(
    'PSU-T75',
    text('Power supply 750 W', '電源供應器 750 W', '电源 750 W'),
    [98, 'EUR'],
    [offer('KLE', 58, 5), offer('SZP', 54, 9, { minimum: 10, multiple: 5 })],
    { grams: 1_650 },
  ),
  power(
    'PSU-T10',
    text('Power supply 1,000 W', '電源供應器 1000 W', '电源 1000 W'),
    [149, 'EUR'],
    [offer('KLE', 59, 6)],
    { grams: 1_900 },
  ),
  power(
    'PSU-T13',
    text('Power supply 1,300 W', '電源供應器 1300 W', '电源 1300 W'),
    [219, 'EUR'],
    [offer('KLE', 61, 7)],
    { grams: 2_200 },
  ),
  power(
    'PWR-60',
    text('Desktop adapter 60 W', '60 W 電源轉接器', '60 W 电源适配器'),
    [32, 'EUR'],
    [offer('KLE', 52, 5), offer('TYP', 56, 3)],
    { grams: 310 },
  ),
  power(
    'PWR-120',
    text('Desktop adapter 120 W', '120 W 電源轉接器', '120 W 电源适配器'),
    [54, 'EUR'],
    [offer('KLE', 53, 5), offer('TYP', 58, 4)],
    { grams: 480 },
  ),
];

const LICENCES: readonly DemoItem[] = [
  licence(
    'LIC-SRV',
    text('Server operating system, licence card', '伺服器作業系統授權卡', '服务器操作系统授权卡'),
    [690, 'EUR'],
    [offer('TYP', 82, 2)],
    { grams: 20, stock: 20 },
  ),
  licence(
    'LIC-WST',
    text('Workstation operating system, licence card', '工作站作業系統授權卡', '工作站操作系统授权卡'),
    [148, 'EUR'],
    [offer('TYP', 80, 2)],
    { grams: 20, stock: 50 },
  ),
  licence(
    'LIC-EDG',
    text('Edge operating system, licence card', '邊緣作業系統授權卡', '边缘操作系统授权卡'),
    [64, 'EUR'],
    [offer('TYP', 78, 2)],
    { grams: 20, stock: 50 },
  ),
];

/** What computer systems are built from: enclosures, cooling, power and licences. A kit is not bought but made of its parts. */
export const ENCLOSURE_PARTS: readonly DemoItem[] = [...SHELLS, ...POWER, ...LICENCES];
