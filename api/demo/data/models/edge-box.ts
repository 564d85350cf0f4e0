import { text } from '../shape.ts';
import { EDGE_BOX_TESTS } from './edge-box-tests.ts';
import { computerCosts } from './ownership.ts';
import { CARBON_VALUE, type DemoModel, number, option, POWER_AND_WEIGHT, POWER_VALUE, weightValue } from './shape.ts';

const groups = [
  {
    code: 'board',
    names: text('Computing board', '運算板', '计算板'),
    min: 1,
    max: 1,
    default: 'c4',
    options: [
      option('c4', text('4 cores', '四核心', '四核'), 'SOM-4', {
        memory_limit: 16,
        module_slots: 1,
        watts: 12,
        kg: 0.2,
      }),
      option('c8', text('8 cores', '八核心', '八核'), 'SOM-8', {
        memory_limit: 32,
        module_slots: 2,
        watts: 28,
        kg: 0.2,
      }),
      option('ai', text('8 cores with neural unit', '八核心，附神經網路單元', '八核，带神经网络单元'), 'SOM-AI', {
        memory_limit: 32,
        module_slots: 2,
        watts: 45,
        kg: 0.3,
      }),
    ],
  },
  {
    code: 'memory',
    names: text('Memory', '記憶體', '内存'),
    min: 1,
    max: 1,
    default: 'm8',
    options: [
      option('m8', text('8 GB', '8 GB', '8 GB'), 'MEM-S8', { gigabytes: 8, watts: 2 }),
      option('m16', text('16 GB', '16 GB', '16 GB'), 'MEM-S16', { gigabytes: 16, watts: 2 }),
      option('m32', text('32 GB', '32 GB', '32 GB'), 'MEM-S32', { gigabytes: 32, watts: 3 }),
    ],
  },
  {
    code: 'storage',
    names: text('Storage', '儲存裝置', '存储'),
    min: 1,
    max: 1,
    options: [
      option('e256', text('SSD 256 GB', '固態硬碟 256 GB', '固态硬盘 256 GB'), 'SSD-E256', { watts: 4, coldest: 0 }),
      option('i512', text('Industrial SSD 512 GB', '工業級固態硬碟 512 GB', '工业级固态硬盘 512 GB'), 'SSD-I512', {
        watts: 5,
        coldest: -40,
      }),
      option('i1t', text('Industrial SSD 1 TB', '工業級固態硬碟 1 TB', '工业级固态硬盘 1 TB'), 'SSD-I1T', {
        watts: 5,
        coldest: -40,
      }),
    ],
  },
  {
    code: 'climate',
    names: text('Place of work', '使用環境', '使用环境'),
    min: 1,
    max: 1,
    default: 'indoor',
    options: [
      option('indoor', text('Indoor, 0 to 45 °C', '室內，0 至 45 °C', '室内，0 至 45 °C'), null, { coldest: 0 }),
      option('outdoor', text('Outdoor, −30 to 60 °C', '室外，−30 至 60 °C', '室外，−30 至 60 °C'), null, {
        coldest: -30,
      }),
    ],
  },
  {
    code: 'radio',
    names: text('Radio', '無線通訊', '无线通信'),
    min: 0,
    max: 2,
    options: [
      option('wifi', text('Wi-Fi', 'Wi-Fi', 'Wi-Fi'), 'RAD-WIFI', { modules: 1, watts: 3 }),
      option('lte', text('4G', '4G', '4G'), 'RAD-4G', { modules: 1, watts: 5 }),
      option('nr', text('5G', '5G', '5G'), 'RAD-5G', { modules: 1, watts: 9 }),
    ],
  },
  {
    code: 'interface',
    names: text('Interface card', '介面卡', '接口卡'),
    min: 0,
    max: 1,
    options: [
      option('serial', text('4 serial ports', '四埠序列', '四口串口'), 'IOC-SER', { watts: 3 }),
      option('can', text('2 CAN buses', '雙通道 CAN', '双通道 CAN'), 'IOC-CAN', { watts: 3 }),
      option('poe', text('4 powered Ethernet ports', '四埠 PoE', '四口 PoE'), 'IOC-POE', { watts: 55 }),
    ],
  },
  {
    code: 'mount',
    names: text('Mount', '安裝方式', '安装方式'),
    min: 1,
    max: 1,
    default: 'din',
    options: [
      option('din', text('DIN rail', 'DIN 導軌', 'DIN 导轨'), 'MNT-DIN', { kg: 0.2 }),
      option('wall', text('Wall', '壁掛', '壁挂'), 'MNT-WALL', { kg: 0.2 }),
    ],
  },
  {
    code: 'adapter',
    names: text('Power adapter', '電源轉接器', '电源适配器'),
    min: 1,
    max: 1,
    options: [
      option('a60', text('60 W', '60 W', '60 W'), 'PWR-60', { supply_w: 60, kg: 0.3 }),
      option('a120', text('120 W', '120 W', '120 W'), 'PWR-120', { supply_w: 120, kg: 0.5 }),
    ],
  },
  {
    code: 'system',
    names: text('Operating system', '作業系統', '操作系统'),
    min: 1,
    max: 1,
    default: 'edge',
    options: [
      option('none', text('None, installed by you', '不預裝，由客戶安裝', '不预装，由客户安装'), null),
      option('edge', text('Edge edition, licence card', '邊緣版授權卡', '边缘版授权卡'), 'LIC-EDG'),
    ],
  },
];

/** Without a fan; cold places need industrial drives, powered ports need the large adapter. */
export const EDGE_BOX: DemoModel = {
  sku: 'EDG-E1',
  family: 'edge-computers',
  names: text('E1 edge computer', 'E1 邊緣運算電腦', 'E1 边缘计算机'),
  description: text(
    'Fanless, beside the machine or in the vehicle: serial, CAN or powered ports, radio on board.',
    '無風扇，裝於機台旁或車上：序列、CAN 或 PoE 介面，內建無線通訊。',
    '无风扇，装于设备旁或车上：串口、CAN 或 PoE 接口，内置无线通信。',
  ),
  price: 120,
  tests: EDGE_BOX_TESTS,
  definition: {
    baseItems: [{ sku: 'KIT-E1', quantity: 1 }],
    attributes: [
      ...POWER_AND_WEIGHT,
      number('memory_limit', text('Memory at most', '記憶體上限', '内存上限'), 'GB'),
      number('gigabytes', text('Memory', '記憶體', '内存'), 'GB'),
      number('module_slots', text('Radio slots', '無線模組槽', '无线模块插槽')),
      number('modules', text('Radio slots used', '占用無線模組槽', '占用无线模块插槽')),
      number('coldest', text('Down to', '最低溫度', '最低温度'), '°C'),
    ],
    groups,
    rules: [
      {
        code: 'memory-limit',
        kind: 'compare',
        left: { group: 'memory', attribute: 'gigabytes' },
        op: 'le',
        right: { group: 'board', attribute: 'memory_limit' },
        names: text(
          'The board takes a limited amount of memory.',
          '運算板支援的記憶體容量有限。',
          '计算板支持的内存容量有限。',
        ),
      },
      {
        code: 'climate',
        kind: 'compare',
        left: { group: 'storage', attribute: 'coldest' },
        op: 'le',
        right: { group: 'climate', attribute: 'coldest' },
        names: text(
          'Outdoors only industrial drives start in the cold.',
          '室外低溫環境只能使用工業級硬碟。',
          '室外低温环境只能使用工业级硬盘。',
        ),
      },
      {
        code: 'modules',
        kind: 'resource',
        used: [{ attribute: 'modules' }],
        provided: [{ group: 'board', attribute: 'module_slots' }],
        names: text(
          'Each radio needs a module slot of the board.',
          '每個無線模組都需要運算板上的一個插槽。',
          '每个无线模块都需要计算板上的一个插槽。',
        ),
      },
      {
        code: 'one-network',
        kind: 'excludes',
        when: { group: 'radio', option: 'lte' },
        bars: { group: 'radio', option: 'nr' },
        names: text(
          '4G and 5G share one antenna connector.',
          '4G 與 5G 共用同一組天線接頭。',
          '4G 与 5G 共用同一组天线接口。',
        ),
      },
      {
        code: 'power',
        kind: 'resource',
        used: [{ attribute: 'watts' }],
        provided: [{ group: 'adapter', attribute: 'supply_w' }],
        constant: -5,
        names: text('The adapter must carry the load.', '轉接器必須能負擔整機負載。', '适配器必须能承担整机负载。'),
      },
      {
        code: 'outdoor-radio',
        kind: 'excludes',
        when: { group: 'climate', option: 'outdoor' },
        bars: { group: 'board', option: 'ai' },
        names: text(
          'The neural unit is for indoor temperatures.',
          '神經網路單元僅適用於室內溫度。',
          '神经网络单元仅适用于室内温度。',
        ),
      },
    ],
    values: [POWER_VALUE, CARBON_VALUE, weightValue(1.4)],
    ...computerCosts({ hours: 8_760, load: 70, pue: 1, support: { EUR: 48, TWD: 1_650, GBP: 42 } }),
  },
};
