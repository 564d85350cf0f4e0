import type { GroupDefinition } from '#engine';
import { text } from '../shape.ts';
import { option } from './shape.ts';

/** What is asked when one is configured. */
export const TOWER_WORKSTATION_GROUPS: readonly GroupDefinition[] = [
  {
    code: 'enclosure',
    section: 'housing',
    names: text('Enclosure', '機殼', '机箱'),
    min: 1,
    max: 1,
    default: 'medium',
    options: [
      option('medium', text('Medium tower', '中塔', '中塔'), 'CHS-T1', {
        card_mm: 280,
        cooler_mm: 160,
        bays: 2,
        kg: 7.4,
      }),
      option('large', text('Large tower', '全塔', '全塔'), 'CHS-T2', {
        card_mm: 340,
        cooler_mm: 175,
        bays: 6,
        kg: 11.2,
      }),
    ],
  },
  {
    code: 'board',
    section: 'compute',
    names: text('Board', '主機板', '主板'),
    min: 1,
    max: 1,
    options: [
      option(
        'w1',
        text('4 memory slots, one graphics slot', '4 記憶體槽、單顯示卡槽', '4 内存插槽、单显卡插槽'),
        'BRD-W1',
        { sockets: ['WS7'], memory_slots: 4, card_slots: 1, watts: 35, kg: 1.2 },
      ),
      option(
        'w2',
        text('8 memory slots, two graphics slots', '8 記憶體槽、雙顯示卡槽', '8 内存插槽、双显卡插槽'),
        'BRD-W2',
        { sockets: ['WS7', 'WS9'], memory_slots: 8, card_slots: 2, watts: 45, kg: 1.7 },
      ),
    ],
  },
  {
    code: 'processor',
    section: 'compute',
    names: text('Processor', '處理器', '处理器'),
    min: 1,
    max: 1,
    default: 'c12',
    options: [
      option('c12', text('12 cores, 4.6 GHz', '12 核心 4.6 GHz', '12 核 4.6 GHz'), 'CPU-W12', {
        socket: 'WS7',
        heat: 125,
        watts: 125,
      }),
      option('c24', text('24 cores, 4.2 GHz', '24 核心 4.2 GHz', '24 核 4.2 GHz'), 'CPU-W24', {
        socket: 'WS7',
        heat: 170,
        watts: 170,
      }),
      option('c32', text('32 cores, 4.0 GHz', '32 核心 4.0 GHz', '32 核 4.0 GHz'), 'CPU-W32', {
        socket: 'WS9',
        heat: 280,
        watts: 280,
      }),
    ],
  },
  {
    code: 'cooler',
    section: 'compute',
    names: text('Cooler', '散熱器', '散热器'),
    min: 1,
    max: 1,
    options: [
      option(
        'air158',
        text('Air, 158 mm, up to 180 W', '氣冷 158 mm，最高 180 W', '风冷 158 mm，最高 180 W'),
        'CLR-T1',
        { height_mm: 158, heat_limit: 180, kg: 0.8 },
      ),
      option(
        'air168',
        text('Air, 168 mm, up to 250 W', '氣冷 168 mm，最高 250 W', '风冷 168 mm，最高 250 W'),
        'CLR-T2',
        { height_mm: 168, heat_limit: 250, kg: 1.1 },
      ),
      option('liquid', text('Liquid, up to 320 W', '水冷，最高 320 W', '水冷，最高 320 W'), 'CLR-LQ', {
        height_mm: 58,
        heat_limit: 320,
        watts: 12,
        kg: 1.5,
      }),
    ],
  },
  {
    code: 'memory',
    section: 'compute',
    names: text('Memory', '記憶體', '内存'),
    min: 1,
    max: 8,
    maxKinds: 1,
    options: [
      option(
        'm16',
        text('16 GB module', '16 GB 模組', '16 GB 内存条'),
        'MEM-U16',
        { gigabytes: 16, watts: 3 },
        { quantities: [1, 2, 4, 8] },
      ),
      option(
        'm32',
        text('32 GB module', '32 GB 模組', '32 GB 内存条'),
        'MEM-U32',
        { gigabytes: 32, watts: 4 },
        { quantities: [1, 2, 4, 8] },
      ),
      option(
        'm48',
        text('48 GB module', '48 GB 模組', '48 GB 内存条'),
        'MEM-U48',
        { gigabytes: 48, watts: 4 },
        { quantities: [2, 4, 8] },
      ),
    ],
  },
  {
    code: 'graphics',
    section: 'graphics',
    names: text('Graphics', '顯示卡', '显卡'),
    min: 1,
    max: 2,
    maxKinds: 1,
    default: 'p1',
    options: [
      option(
        'p1',
        text('P1, 70 W, 168 mm', 'P1，70 W、168 mm', 'P1，70 W、168 mm'),
        'GPU-P1',
        { length_mm: 168, watts: 70, kg: 0.5 },
        { maxQuantity: 2 },
      ),
      option(
        'p2',
        text('P2, 140 W, 241 mm', 'P2，140 W、241 mm', 'P2，140 W、241 mm'),
        'GPU-P2',
        { length_mm: 241, watts: 140, kg: 0.8 },
        { maxQuantity: 2 },
      ),
      option(
        'p3',
        text('P3, 300 W, 304 mm', 'P3，300 W、304 mm', 'P3，300 W、304 mm'),
        'GPU-P3',
        { length_mm: 304, watts: 300, kg: 1.4 },
        { maxQuantity: 2 },
      ),
    ],
  },
  {
    code: 'storage',
    section: 'storage',
    names: text('Storage', '儲存裝置', '存储'),
    min: 1,
    max: 6,
    options: [
      option('s1', text('SSD 1 TB', '固態硬碟 1 TB', '固态硬盘 1 TB'), 'SSD-M1', { watts: 6 }, { maxQuantity: 2 }),
      option('s2', text('SSD 2 TB', '固態硬碟 2 TB', '固态硬盘 2 TB'), 'SSD-M2', { watts: 7 }, { maxQuantity: 2 }),
      option('s4', text('SSD 4 TB', '固態硬碟 4 TB', '固态硬盘 4 TB'), 'SSD-M4', { watts: 8 }, { maxQuantity: 2 }),
      option(
        'h4',
        text('Hard disk 4 TB', '硬碟 4 TB', '机械硬盘 4 TB'),
        'HDD-4',
        { bays_used: 1, watts: 7, kg: 0.6 },
        { maxQuantity: 4 },
      ),
    ],
  },
  {
    code: 'supply',
    section: 'housing',
    names: text('Power supply', '電源供應器', '电源'),
    min: 1,
    max: 1,
    options: [
      option('p750', text('750 W', '750 W', '750 W'), 'PSU-T75', { supply_w: 750, kg: 1.7 }),
      option('p1000', text('1,000 W', '1000 W', '1000 W'), 'PSU-T10', { supply_w: 1000, kg: 1.9 }),
      option('p1300', text('1,300 W', '1300 W', '1300 W'), 'PSU-T13', { supply_w: 1300, kg: 2.2 }),
    ],
  },
  {
    code: 'system',
    section: 'software',
    names: text('Operating system', '作業系統', '操作系统'),
    min: 1,
    max: 1,
    default: 'workstation',
    options: [
      option('none', text('None, installed by you', '不預裝，由客戶安裝', '不预装，由客户安装'), null),
      option('workstation', text('Workstation edition, licence card', '工作站版授權卡', '工作站版授权卡'), 'LIC-WST'),
    ],
  },
];
