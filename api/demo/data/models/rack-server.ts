import { text } from '../shape.ts';
import { computerCosts } from './ownership.ts';
import { RACK_SERVER_GROUPS } from './rack-server-groups.ts';
import { CARBON_VALUE, type DemoModel, number, POWER_AND_WEIGHT, POWER_VALUE, weightValue } from './shape.ts';

/** Two sockets at most, twelve drives, and either of two supplies must carry everything alone. */
export const RACK_SERVER: DemoModel = {
  sku: 'SRV-R2',
  family: 'servers',
  names: text('R2 rack server 2U', 'R2 機架式伺服器 2U', 'R2 机架服务器 2U'),
  description: text(
    'For the machine room: up to 96 cores, 2 TB memory, twelve drives from the front.',
    '機房主力：最多 96 核心、2 TB 記憶體、十二顆前置硬碟。',
    '机房主力：最多 96 核、2 TB 内存、十二块前置硬盘。',
  ),
  price: 540,
  definition: {
    baseItems: [{ sku: 'KIT-R2', quantity: 1 }],
    sections: [
      { code: 'compute', names: text('Compute', '運算', '计算') },
      { code: 'storage', names: text('Storage', '儲存', '存储') },
      { code: 'extension', names: text('Network and accelerators', '網路與加速', '网络与加速') },
      { code: 'power', names: text('Power', '電源', '电源') },
      { code: 'software', names: text('Software', '軟體', '软件') },
    ],
    attributes: [
      ...POWER_AND_WEIGHT,
      number('sockets', text('Sockets', '處理器插槽', '处理器插槽')),
      number('memory_slots', text('Memory slots', '記憶體槽', '内存插槽')),
      number('card_slots', text('Card slots', '擴充槽', '扩展插槽')),
      number('cards', text('Card slots used', '占用擴充槽', '占用扩展插槽')),
      number('cores', text('Cores', '核心數', '核数')),
      number('heat', text('Heat', '熱功率', '热功耗'), 'W'),
      number('heat_limit', text('Cooling up to', '散熱上限', '散热上限'), 'W'),
      number('gigabytes', text('Memory', '記憶體', '内存'), 'GB'),
    ],
    groups: RACK_SERVER_GROUPS,
    rules: [
      {
        code: 'sockets',
        kind: 'resource',
        used: [{ group: 'processor' }],
        provided: [{ group: 'board', attribute: 'sockets' }],
        names: text(
          'The board has one socket for each processor.',
          '每顆處理器都需要主機板上的一個插座。',
          '每颗处理器都需要主板上的一个插座。',
        ),
      },
      {
        code: 'coolers',
        kind: 'resource',
        used: [{ group: 'processor' }],
        provided: [{ group: 'cooler' }],
        names: text(
          'Every processor needs its own cooler.',
          '每顆處理器都要有自己的散熱器。',
          '每颗处理器都要有自己的散热器。',
        ),
      },
      {
        code: 'spare-coolers',
        kind: 'resource',
        used: [{ group: 'cooler' }],
        provided: [{ group: 'processor' }],
        names: text('A cooler sits on a processor.', '散熱器必須裝在處理器上。', '散热器必须装在处理器上。'),
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
        code: 'memory-pairs',
        kind: 'resource',
        used: [{ group: 'processor' }],
        provided: [{ group: 'memory' }],
        names: text(
          'Each processor needs at least one memory module.',
          '每顆處理器至少需要一條記憶體。',
          '每颗处理器至少需要一根内存。',
        ),
      },
      {
        code: 'disks-need-controller',
        kind: 'requires',
        when: { group: 'drives', option: 'h8' },
        needs: { group: 'controller' },
        names: text(
          'Hard disks are attached to a drive controller.',
          '硬碟必須接在磁碟控制卡上。',
          '机械硬盘必须接在硬盘控制卡上。',
        ),
      },
      {
        code: 'card-slots',
        kind: 'resource',
        used: [{ attribute: 'cards' }],
        provided: [{ group: 'board', attribute: 'card_slots' }],
        names: text(
          'Cards and accelerators need free card slots.',
          '介面卡與加速卡需要空的擴充槽。',
          '接口卡与加速卡需要空闲扩展插槽。',
        ),
      },
      {
        code: 'power',
        kind: 'resource',
        used: [{ attribute: 'watts', factor: 2 }],
        provided: [{ group: 'supply', attribute: 'supply_w' }],
        constant: -120,
        names: text(
          'One supply alone must carry the whole load.',
          '單顆電源必須能獨力負擔全部負載。',
          '单个电源必须能独立承担全部负载。',
        ),
      },
    ],
    values: [
      POWER_VALUE,
      CARBON_VALUE,
      weightValue(16),
      { code: 'memory', names: text('Memory', '記憶體', '内存'), unit: 'GB', terms: [{ attribute: 'gigabytes' }] },
    ],
    ...computerCosts({ hours: 8_760, load: 60, pue: 1.5, support: { EUR: 620, TWD: 21_500, GBP: 540 } }),
  },
};
