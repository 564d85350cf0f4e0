import type { Names } from '#engine';
import { text } from './shape.ts';

export type DemoFamily = {
  readonly code: string;
  readonly parent?: string;
  readonly line: 'computer_system' | 'vehicle' | 'component';
  readonly picture: string;
  readonly names: Names;
};

/** What is sold stands under three roots; what it is built from stands under its own, which no account's assortment holds. */
export const FAMILIES: readonly DemoFamily[] = [
  {
    code: 'computer-systems',
    line: 'computer_system',
    picture: 'server',
    names: text('Computer systems', '電腦系統', '计算机系统'),
  },
  {
    code: 'servers',
    parent: 'computer-systems',
    line: 'computer_system',
    picture: 'server',
    names: text('Servers', '伺服器', '服务器'),
  },
  {
    code: 'workstations',
    parent: 'computer-systems',
    line: 'computer_system',
    picture: 'workstation',
    names: text('Workstations', '工作站', '工作站'),
  },
  {
    code: 'edge-computers',
    parent: 'computer-systems',
    line: 'computer_system',
    picture: 'computer',
    names: text('Edge computers', '邊緣運算電腦', '边缘计算机'),
  },
  {
    code: 'company-vehicles',
    line: 'vehicle',
    picture: 'car',
    names: text('Company vehicles', '公司車輛', '公司用车'),
  },
  {
    code: 'vans',
    parent: 'company-vehicles',
    line: 'vehicle',
    picture: 'van',
    names: text('Vans', '廂型車', '厢式货车'),
  },
  {
    code: 'estate-cars',
    parent: 'company-vehicles',
    line: 'vehicle',
    picture: 'car',
    names: text('Estate cars', '旅行車', '旅行车'),
  },
  {
    code: 'accessories',
    line: 'component',
    picture: 'peripheral',
    names: text('Accessories', '週邊配件', '周边配件'),
  },
  {
    code: 'desk-accessories',
    parent: 'accessories',
    line: 'component',
    picture: 'peripheral',
    names: text('Desk and input', '桌面與輸入設備', '桌面与输入设备'),
  },
  {
    code: 'displays',
    parent: 'accessories',
    line: 'component',
    picture: 'monitor',
    names: text('Displays', '螢幕', '显示器'),
  },
  {
    code: 'vehicle-charging',
    parent: 'accessories',
    line: 'component',
    picture: 'power',
    names: text('Vehicle charging', '電動車充電', '电动车充电'),
  },
  {
    code: 'build-parts',
    line: 'component',
    picture: 'part',
    names: text('Parts we build from', '組裝用零組件', '装配用零部件'),
  },
  {
    code: 'build-boards',
    parent: 'build-parts',
    line: 'component',
    picture: 'mainboard',
    names: text('Boards and controllers', '主機板與控制卡', '主板与控制卡'),
  },
  {
    code: 'build-processors',
    parent: 'build-parts',
    line: 'component',
    picture: 'processor',
    names: text('Processors and graphics', '處理器與顯示卡', '处理器与显卡'),
  },
  {
    code: 'build-memory',
    parent: 'build-parts',
    line: 'component',
    picture: 'memory',
    names: text('Memory and storage', '記憶體與儲存裝置', '内存与存储'),
  },
  {
    code: 'build-enclosures',
    parent: 'build-parts',
    line: 'component',
    picture: 'chassis',
    names: text('Enclosures, cooling and power', '機殼、散熱與電源', '机箱、散热与电源'),
  },
  {
    code: 'build-software',
    parent: 'build-parts',
    line: 'component',
    picture: 'service',
    names: text('Licences', '軟體授權', '软件授权'),
  },
  {
    code: 'build-vehicles',
    parent: 'build-parts',
    line: 'component',
    picture: 'car',
    names: text('Base vehicles and factory options', '基本車與原廠選配', '基础车与原厂选装'),
  },
  {
    code: 'build-fit-outs',
    parent: 'build-parts',
    line: 'component',
    picture: 'equipment',
    names: text('Vehicle fit-out', '車輛改裝設備', '车辆改装设备'),
  },
];
