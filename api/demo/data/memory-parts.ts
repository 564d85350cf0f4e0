import { componentsOf, type DemoItem, offer, text } from './shape.ts';

const memory = componentsOf('build-memory', 'Longhe');
const serial = { serialised: true };

const lots = { minimum: 8, multiple: 4 };

/** What computer systems are built from: memory and drives. */
export const MEMORY_PARTS: readonly DemoItem[] = [
  memory(
    'MEM-R32',
    text('Registered memory 32 GB', '伺服器記憶體 32 GB', '服务器内存 32 GB'),
    [118, 'USD'],
    [offer('LHM', 66, 6, lots), offer('HSI', 74, 3)],
    { grams: 55, stock: 96 },
  ),
  memory(
    'MEM-R64',
    text('Registered memory 64 GB', '伺服器記憶體 64 GB', '服务器内存 64 GB'),
    [229, 'USD'],
    [offer('LHM', 68, 7, lots), offer('HSI', 75, 4)],
    { grams: 55, stock: 40 },
  ),
  memory(
    'MEM-R128',
    text('Registered memory 128 GB', '伺服器記憶體 128 GB', '服务器内存 128 GB'),
    [520, 'USD'],
    [offer('LHM', 71, 10)],
    { grams: 60 },
  ),
  memory(
    'MEM-U16',
    text('Workstation memory 16 GB', '工作站記憶體 16 GB', '工作站内存 16 GB'),
    [58, 'USD'],
    [offer('LHM', 64, 5, lots), offer('HSI', 72, 3)],
    { grams: 40, stock: 80 },
  ),
  memory(
    'MEM-U32',
    text('Workstation memory 32 GB', '工作站記憶體 32 GB', '工作站内存 32 GB'),
    [109, 'USD'],
    [offer('LHM', 65, 5, lots), offer('HSI', 73, 3)],
    { grams: 40 },
  ),
  memory(
    'MEM-U48',
    text('Workstation memory 48 GB', '工作站記憶體 48 GB', '工作站内存 48 GB'),
    [172, 'USD'],
    [offer('LHM', 68, 8)],
    { grams: 42 },
  ),
  memory(
    'MEM-S8',
    text('Compact memory 8 GB', '小型記憶體 8 GB', '小型内存 8 GB'),
    [34, 'USD'],
    [offer('LHM', 60, 5, lots)],
    { grams: 15 },
  ),
  memory(
    'MEM-S16',
    text('Compact memory 16 GB', '小型記憶體 16 GB', '小型内存 16 GB'),
    [58, 'USD'],
    [offer('LHM', 61, 5, lots), offer('HSI', 70, 3)],
    { grams: 15, stock: 24 },
  ),
  memory(
    'MEM-S32',
    text('Compact memory 32 GB', '小型記憶體 32 GB', '小型内存 32 GB'),
    [105, 'USD'],
    [offer('LHM', 63, 7)],
    { grams: 15 },
  ),
  memory(
    'SSD-N1',
    text('Server SSD 1.92 TB', '伺服器固態硬碟 1.92 TB', '服务器固态硬盘 1.92 TB'),
    [245, 'USD'],
    [offer('LHM', 65, 6), offer('HSI', 72, 4)],
    { ...serial, grams: 120 },
  ),
  memory(
    'SSD-N3',
    text('Server SSD 3.84 TB', '伺服器固態硬碟 3.84 TB', '服务器固态硬盘 3.84 TB'),
    [430, 'USD'],
    [offer('LHM', 66, 6), offer('HSI', 73, 5)],
    { ...serial, grams: 130 },
  ),
  memory(
    'SSD-N7',
    text('Server SSD 7.68 TB', '伺服器固態硬碟 7.68 TB', '服务器固态硬盘 7.68 TB'),
    [815, 'USD'],
    [offer('LHM', 69, 9)],
    { ...serial, grams: 140 },
  ),
  memory(
    'HDD-8',
    text('Server hard disk 8 TB', '伺服器硬碟 8 TB', '服务器机械硬盘 8 TB'),
    [205, 'USD'],
    [offer('LHM', 70, 7)],
    { grams: 690 },
  ),
  memory(
    'SSD-M1',
    text('Workstation SSD 1 TB', '工作站固態硬碟 1 TB', '工作站固态硬盘 1 TB'),
    [92, 'USD'],
    [offer('LHM', 62, 5), offer('TYP', 70, 3)],
    { grams: 10, stock: 40 },
  ),
  memory(
    'SSD-M2',
    text('Workstation SSD 2 TB', '工作站固態硬碟 2 TB', '工作站固态硬盘 2 TB'),
    [164, 'USD'],
    [offer('LHM', 63, 5), offer('TYP', 71, 4)],
    { grams: 10 },
  ),
  memory(
    'SSD-M4',
    text('Workstation SSD 4 TB', '工作站固態硬碟 4 TB', '工作站固态硬盘 4 TB'),
    [318, 'USD'],
    [offer('LHM', 66, 7)],
    { grams: 12 },
  ),
  memory(
    'HDD-4',
    text('Workstation hard disk 4 TB', '工作站硬碟 4 TB', '工作站机械硬盘 4 TB'),
    [96, 'USD'],
    [offer('LHM', 68, 6)],
    { grams: 640 },
  ),
  memory(
    'SSD-E256',
    text('Edge SSD 256 GB', '邊緣電腦固態硬碟 256 GB', '边缘计算机固态硬盘 256 GB'),
    [48, 'USD'],
    [offer('LHM', 60, 5), offer('TYP', 68, 3)],
    { grams: 9 },
  ),
  memory(
    'SSD-I512',
    text(
      'Industrial SSD 512 GB, −40 to 85 °C',
      '工業級固態硬碟 512 GB，−40 至 85 °C',
      '工业级固态硬盘 512 GB，−40 至 85 °C',
    ),
    [118, 'USD'],
    [offer('LHM', 66, 9)],
    { grams: 10 },
  ),
  memory(
    'SSD-I1T',
    text('Industrial SSD 1 TB, −40 to 85 °C', '工業級固態硬碟 1 TB，−40 至 85 °C', '工业级固态硬盘 1 TB，−40 至 85 °C'),
    [199, 'USD'],
    [offer('LHM', 67, 10)],
    { grams: 10 },
  ),
];
