import { componentsOf, type DemoItem, offer, text } from './shape.ts';

const board = componentsOf('build-boards', 'Fuchuan');
const chip = componentsOf('build-processors', 'Kestrel');
const graphics = componentsOf('build-processors', 'Lumina');
const serial = { serialised: true };

const BOARDS: readonly DemoItem[] = [
  board(
    'BRD-S1',
    text('Server board, one socket, 8 memory slots', '單路伺服器主機板，8 記憶體槽', '单路服务器主板，8 内存插槽'),
    [420, 'EUR'],
    [offer('FBW', 62, 9, { capacity: 60 }), offer('SZP', 59, 14, { minimum: 5, multiple: 5 })],
    { ...serial, grams: 1400 },
  ),
  board(
    'BRD-D2',
    text('Server board, two sockets, 16 memory slots', '雙路伺服器主機板，16 記憶體槽', '双路服务器主板，16 内存插槽'),
    [690, 'EUR'],
    [offer('FBW', 64, 10, { capacity: 40 })],
    { ...serial, grams: 1900 },
  ),
  board(
    'BRD-W1',
    text('Workstation board, 4 memory slots', '工作站主機板，4 記憶體槽', '工作站主板，4 内存插槽'),
    [310, 'EUR'],
    [offer('FBW', 60, 8, { capacity: 80 }), offer('SZP', 57, 13, { minimum: 10, multiple: 5 })],
    { ...serial, grams: 1200 },
  ),
  board(
    'BRD-W2',
    text(
      'Workstation board, 8 memory slots, two graphics slots',
      '工作站主機板，8 記憶體槽、雙顯示卡槽',
      '工作站主板，8 内存插槽、双显卡插槽',
    ),
    [480, 'EUR'],
    [offer('FBW', 63, 9, { capacity: 40 })],
    { ...serial, grams: 1700 },
  ),
  board(
    'SOM-4',
    text('Edge computing board, 4 cores', '四核心邊緣運算板', '四核边缘计算板'),
    [190, 'EUR'],
    [offer('FBW', 58, 8), offer('SZP', 61, 7)],
    { ...serial, grams: 210, stock: 12 },
  ),
  board(
    'SOM-8',
    text('Edge computing board, 8 cores', '八核心邊緣運算板', '八核边缘计算板'),
    [340, 'EUR'],
    [offer('FBW', 59, 9), offer('SZP', 60, 10)],
    { ...serial, grams: 230 },
  ),
  board(
    'SOM-AI',
    text('Edge computing board with neural unit', '具神經網路單元的邊緣運算板', '带神经网络单元的边缘计算板'),
    [560, 'EUR'],
    [offer('FBW', 66, 15, { capacity: 10 })],
    { ...serial, grams: 260 },
  ),
  board(
    'CTL-H',
    text('Drive controller, pass-through', '直通磁碟控制卡', '直通硬盘控制卡'),
    [190, 'EUR'],
    [offer('FBW', 55, 8), offer('TYP', 60, 6)],
    { grams: 180 },
  ),
  board(
    'CTL-R',
    text('RAID controller, 4 GB cache', 'RAID 控制卡，4 GB 快取', 'RAID 控制卡，4 GB 缓存'),
    [520, 'EUR'],
    [offer('FBW', 61, 9)],
    { grams: 220 },
  ),
  board(
    'NIC-10',
    text('Network card, 2 × 10 Gbit/s', '雙埠 10 Gbit/s 網路卡', '双口 10 Gbit/s 网卡'),
    [145, 'EUR'],
    [offer('FBW', 52, 6), offer('TYP', 56, 4)],
    { grams: 120, stock: 30 },
  ),
  board(
    'NIC-25',
    text('Network card, 2 × 25 Gbit/s', '雙埠 25 Gbit/s 網路卡', '双口 25 Gbit/s 网卡'),
    [260, 'EUR'],
    [offer('FBW', 55, 8), offer('TYP', 58, 7)],
    { grams: 140 },
  ),
  board(
    'NIC-100',
    text('Network card, 2 × 100 Gbit/s', '雙埠 100 Gbit/s 網路卡', '双口 100 Gbit/s 网卡'),
    [690, 'EUR'],
    [offer('FBW', 60, 14)],
    { grams: 190 },
  ),
  board(
    'RAD-WIFI',
    text('Radio module, Wi-Fi', 'Wi-Fi 無線模組', 'Wi-Fi 无线模块'),
    [39, 'EUR'],
    [offer('TYP', 50, 4), offer('FBW', 55, 6)],
    { grams: 10, stock: 60 },
  ),
  board('RAD-4G', text('Radio module, 4G', '4G 通訊模組', '4G 通信模块'), [89, 'EUR'], [offer('TYP', 54, 6)], {
    grams: 12,
  }),
  board(
    'RAD-5G',
    text('Radio module, 5G', '5G 通訊模組', '5G 通信模块'),
    [265, 'EUR'],
    [offer('TYP', 62, 12), offer('HSI', 66, 8)],
    { grams: 18 },
  ),
  board(
    'IOC-SER',
    text('Interface card, 4 serial ports', '四埠序列介面卡', '四口串口卡'),
    [58, 'EUR'],
    [offer('FBW', 50, 6)],
    { grams: 45 },
  ),
  board(
    'IOC-CAN',
    text('Interface card, 2 CAN buses', '雙通道 CAN 介面卡', '双通道 CAN 接口卡'),
    [84, 'EUR'],
    [offer('FBW', 52, 7)],
    { grams: 45 },
  ),
  board(
    'IOC-POE',
    text('Interface card, 4 powered Ethernet ports', '四埠 PoE 介面卡', '四口 PoE 接口卡'),
    [96, 'EUR'],
    [offer('FBW', 53, 7), offer('TYP', 57, 6)],
    { grams: 60 },
  ),
];

const CHIPS: readonly DemoItem[] = [
  chip(
    'CPU-S16',
    text('Server processor, 16 cores, 2.9 GHz', '伺服器處理器，16 核心 2.9 GHz', '服务器处理器，16 核 2.9 GHz'),
    [890, 'USD'],
    [offer('HSI', 78, 6)],
    { ...serial, grams: 60 },
  ),
  chip(
    'CPU-S32',
    text('Server processor, 32 cores, 2.6 GHz', '伺服器處理器，32 核心 2.6 GHz', '服务器处理器，32 核 2.6 GHz'),
    [1_790, 'USD'],
    [offer('HSI', 79, 7, { capacity: 25 })],
    { ...serial, grams: 65 },
  ),
  chip(
    'CPU-S48',
    text('Server processor, 48 cores, 2.4 GHz', '伺服器處理器，48 核心 2.4 GHz', '服务器处理器，48 核 2.4 GHz'),
    [3_150, 'USD'],
    [offer('HSI', 81, 12, { capacity: 10 })],
    { ...serial, grams: 70 },
  ),
  chip(
    'CPU-W12',
    text('Workstation processor, 12 cores, 4.6 GHz', '工作站處理器，12 核心 4.6 GHz', '工作站处理器，12 核 4.6 GHz'),
    [480, 'USD'],
    [offer('HSI', 76, 5)],
    { grams: 50, stock: 10 },
  ),
  chip(
    'CPU-W24',
    text('Workstation processor, 24 cores, 4.2 GHz', '工作站處理器，24 核心 4.2 GHz', '工作站处理器，24 核 4.2 GHz'),
    [1_190, 'USD'],
    [offer('HSI', 78, 6)],
    { grams: 55 },
  ),
  chip(
    'CPU-W32',
    text('Workstation processor, 32 cores, 4.0 GHz', '工作站處理器，32 核心 4.0 GHz', '工作站处理器，32 核 4.0 GHz'),
    [1_890, 'USD'],
    [offer('HSI', 80, 9, { capacity: 15 })],
    { grams: 65 },
  ),
  graphics(
    'GPU-I',
    text('Inference accelerator, 72 W, half length', '推論加速卡，72 W 半長', '推理加速卡，72 W 半长'),
    [1_450, 'USD'],
    [offer('HSI', 82, 10, { capacity: 12 })],
    { ...serial, grams: 540 },
  ),
  graphics(
    'GPU-C',
    text('Compute accelerator, 300 W, full length', '運算加速卡，300 W 全長', '计算加速卡，300 W 全长'),
    [6_900, 'USD'],
    [offer('HSI', 84, 18, { capacity: 4 })],
    { ...serial, grams: 1_250 },
  ),
  graphics(
    'GPU-P1',
    text('Graphics card P1, 70 W, 168 mm', 'P1 繪圖卡，70 W、168 mm', 'P1 图形卡，70 W、168 mm'),
    [420, 'USD'],
    [offer('HSI', 77, 6)],
    { ...serial, grams: 480, stock: 8 },
  ),
  graphics(
    'GPU-P2',
    text('Graphics card P2, 140 W, 241 mm', 'P2 繪圖卡，140 W、241 mm', 'P2 图形卡，140 W、241 mm'),
    [1_180, 'USD'],
    [offer('HSI', 79, 8, { capacity: 20 })],
    { ...serial, grams: 790 },
  ),
  graphics(
    'GPU-P3',
    text('Graphics card P3, 300 W, 304 mm', 'P3 繪圖卡，300 W、304 mm', 'P3 图形卡，300 W、304 mm'),
    [3_650, 'USD'],
    [offer('HSI', 82, 12, { capacity: 8 })],
    { ...serial, grams: 1_380 },
  ),
];

/** What computer systems are built from: boards, processors and graphics. */
export const SYSTEM_PARTS: readonly DemoItem[] = [...BOARDS, ...CHIPS];
