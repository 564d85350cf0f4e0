import { text } from '../shape.ts';
import { computerCosts } from './ownership.ts';
import { CARBON_VALUE, type DemoModel, number, POWER_AND_WEIGHT, POWER_VALUE, weightValue } from './shape.ts';
import { TOWER_WORKSTATION_GROUPS } from './tower-workstation-groups.ts';

/** What fits into the enclosure decides: card length, cooler height and drive bays. */
export const TOWER_WORKSTATION: DemoModel = {
  sku: 'WST-T1',
  family: 'workstations',
  names: text('T1 tower workstation', 'T1 直立式工作站', 'T1 塔式工作站'),
  description: text(
    'For design and simulation: up to 32 cores, 384 GB memory and two graphics cards.',
    '設計與模擬專用：最多 32 核心、384 GB 記憶體與雙顯示卡。',
    '设计与仿真专用：最多 32 核、384 GB 内存与双显卡。',
  ),
  price: 190,
  definition: {
    baseItems: [],
    sections: [
      { code: 'housing', names: text('Housing and power', '機殼與電源', '机箱与电源') },
      { code: 'compute', names: text('Compute', '運算', '计算') },
      { code: 'graphics', names: text('Graphics', '繪圖', '图形') },
      { code: 'storage', names: text('Storage', '儲存', '存储') },
      { code: 'software', names: text('Software', '軟體', '软件') },
    ],
    attributes: [
      ...POWER_AND_WEIGHT,
      { code: 'sockets', names: text('Sockets', '支援插座', '支持插座'), type: 'list' },
      { code: 'socket', names: text('Socket', '插座', '插座'), type: 'text' },
      number('memory_slots', text('Memory slots', '記憶體槽', '内存插槽')),
      number('card_slots', text('Graphics slots', '顯示卡槽', '显卡插槽')),
      number('bays', text('Drive bays', '硬碟槽', '硬盘位')),
      number('bays_used', text('Drive bays used', '占用硬碟槽', '占用硬盘位')),
      number('card_mm', text('Longest card', '顯示卡長度上限', '显卡长度上限'), 'mm'),
      number('cooler_mm', text('Tallest cooler', '散熱器高度上限', '散热器高度上限'), 'mm'),
      number('length_mm', text('Length', '長度', '长度'), 'mm'),
      number('height_mm', text('Height', '高度', '高度'), 'mm'),
      number('heat', text('Heat', '熱功率', '热功耗'), 'W'),
      number('heat_limit', text('Cooling up to', '散熱上限', '散热上限'), 'W'),
      number('gigabytes', text('Memory', '記憶體', '内存'), 'GB'),
    ],
    groups: TOWER_WORKSTATION_GROUPS,
    rules: [
      {
        code: 'socket',
        kind: 'compare',
        left: { group: 'processor', attribute: 'socket' },
        op: 'in',
        right: { group: 'board', attribute: 'sockets' },
        names: text(
          'The board must take the processor’s socket.',
          '主機板必須支援處理器的插座。',
          '主板必须支持处理器的插座。',
        ),
      },
      {
        code: 'heat',
        kind: 'compare',
        left: { group: 'processor', attribute: 'heat' },
        op: 'le',
        right: { group: 'cooler', attribute: 'heat_limit' },
        names: text(
          'The cooler must carry off the processor’s heat.',
          '散熱器必須能帶走處理器的熱量。',
          '散热器必须能带走处理器的热量。',
        ),
      },
      {
        code: 'cooler-height',
        kind: 'compare',
        left: { group: 'cooler', attribute: 'height_mm' },
        op: 'le',
        right: { group: 'enclosure', attribute: 'cooler_mm' },
        names: text(
          'The cooler must fit under the side panel.',
          '散熱器高度必須小於側板空間。',
          '散热器高度必须小于侧板空间。',
        ),
      },
      {
        code: 'card-length',
        kind: 'compare',
        left: { group: 'graphics', attribute: 'length_mm' },
        op: 'le',
        right: { group: 'enclosure', attribute: 'card_mm' },
        names: text(
          'The graphics card must fit into the enclosure.',
          '顯示卡長度必須能裝入機殼。',
          '显卡长度必须能装入机箱。',
        ),
      },
      {
        code: 'memory-slots',
        kind: 'resource',
        used: [{ group: 'memory' }],
        provided: [{ group: 'board', attribute: 'memory_slots' }],
        names: text(
          'The board has a limited number of memory slots.',
          '主機板的記憶體槽數量有限。',
          '主板的内存插槽数量有限。',
        ),
      },
      {
        code: 'card-slots',
        kind: 'resource',
        used: [{ group: 'graphics' }],
        provided: [{ group: 'board', attribute: 'card_slots' }],
        names: text(
          'Each graphics card needs a slot of the board.',
          '每張顯示卡都需要主機板上的一個插槽。',
          '每张显卡都需要主板上的一个插槽。',
        ),
      },
      {
        code: 'bays',
        kind: 'resource',
        used: [{ attribute: 'bays_used' }],
        provided: [{ group: 'enclosure', attribute: 'bays' }],
        names: text(
          'Hard disks need drive bays of the enclosure.',
          '硬碟需要機殼的硬碟槽。',
          '机械硬盘需要机箱的硬盘位。',
        ),
      },
      {
        code: 'power',
        kind: 'resource',
        used: [{ attribute: 'watts' }],
        provided: [{ group: 'supply', attribute: 'supply_w' }],
        constant: -150,
        names: text(
          'The supply must carry the load with a reserve of 150 W.',
          '電源必須能負擔負載並保留 150 W 餘裕。',
          '电源必须能承担负载并保留 150 W 余量。',
        ),
      },
      {
        code: 'two-cards-air',
        kind: 'excludes',
        when: { group: 'graphics', option: 'p3', atLeast: 2 },
        bars: { not: { group: 'cooler', option: 'liquid' } },
        names: text(
          'Two P3 cards leave no air for an air cooler.',
          '兩張 P3 顯示卡會阻斷氣冷散熱器的風流。',
          '两张 P3 显卡会阻断风冷散热器的风流。',
        ),
      },
    ],
    values: [
      POWER_VALUE,
      CARBON_VALUE,
      weightValue(2),
      { code: 'memory', names: text('Memory', '記憶體', '内存'), unit: 'GB', terms: [{ attribute: 'gigabytes' }] },
    ],
    ...computerCosts({ hours: 2_200, load: 45, pue: 1, support: { EUR: 190, TWD: 6_500, GBP: 165 } }),
  },
};
