import { articlesOf, type DemoItem, offer, text } from './shape.ts';

const input = articlesOf('desk-accessories', 'Taoyuan Peripherals');
const display = articlesOf('displays', 'Clearbank');
const charging = articlesOf('vehicle-charging', 'Voltstrand');

/** Sold as they are. One set is packed from others, and one cable has no supplier any more: its orders end in the planner's queue. */
export const ARTICLES: readonly DemoItem[] = [
  input(
    'ACC-MOU',
    text('Optical mouse', '光學滑鼠', '光学鼠标'),
    29,
    [offer('TYP', 48, 4, { minimum: 10, multiple: 10 })],
    { grams: 95, stock: 180 },
  ),
  input('ACC-MOE', text('Upright mouse', '直立式滑鼠', '立式鼠标'), 59, [offer('TYP', 50, 5)], {
    grams: 140,
    stock: 40,
  }),
  input('ACC-KBD', text('Keyboard, quiet keys', '靜音鍵盤', '静音键盘'), 45, [offer('TYP', 50, 4)], {
    grams: 780,
    stock: 120,
  }),
  input(
    'ACC-DCK',
    text('USB-C dock, two displays', 'USB-C 擴充座，雙螢幕', 'USB-C 扩展坞，双屏'),
    169,
    [offer('TYP', 56, 6), offer('FBW', 58, 5)],
    { grams: 420, stock: 60 },
  ),
  input(
    'ACC-DCT',
    text('Workstation dock, four displays', '工作站擴充座，四螢幕', '工作站扩展坞，四屏'),
    289,
    [offer('TYP', 58, 8)],
    { grams: 640 },
  ),
  input('ACC-HST', text('Headset with noise cancelling', '降噪耳機麥克風', '降噪耳麦'), 119, [offer('TYP', 54, 5)], {
    grams: 260,
    stock: 50,
  }),
  input('ACC-CAM', text('Webcam, wide angle', '廣角視訊攝影機', '广角网络摄像头'), 89, [offer('TYP', 52, 5)], {
    grams: 160,
  }),
  input(
    'ACC-UPS',
    text('Uninterruptible supply 1.5 kVA', '1.5 kVA 不斷電系統', '1.5 kVA 不间断电源'),
    529,
    [offer('KLE', 60, 8), offer('SZP', 57, 14)],
    { grams: 17_500 },
  ),
  input('ACC-CON', text('Console cable for former racks', '舊機櫃用主控台線', '旧机柜用控制台线'), 34, [], {
    grams: 120,
  }),
  input(
    'SET-DSK',
    text(
      'Desk set: display, dock, keyboard, mouse',
      '辦公桌組：螢幕、擴充座、鍵盤、滑鼠',
      '办公桌套装：显示器、扩展坞、键盘、鼠标',
    ),
    639,
    [],
    {
      parts: [
        ['ACC-M27', 1],
        ['ACC-DCK', 1],
        ['ACC-KBD', 1],
        ['ACC-MOU', 1],
      ],
      description: text(
        'Packed and tested together, one parcel a desk.',
        '整組包裝並測試，每桌一箱。',
        '成套包装并测试，每桌一箱。',
      ),
    },
  ),
  display(
    'ACC-M24',
    text('Display 24 inch', '24 吋螢幕', '24 英寸显示器'),
    219,
    [offer('TYP', 62, 6), offer('SZP', 59, 12, { minimum: 10 })],
    { grams: 4_100, stock: 45 },
  ),
  display(
    'ACC-M27',
    text('Display 27 inch, 4K', '27 吋 4K 螢幕', '27 英寸 4K 显示器'),
    429,
    [offer('TYP', 64, 7), offer('SZP', 60, 13, { minimum: 10 })],
    { grams: 5_600, stock: 20 },
  ),
  display('ACC-M34', text('Curved display 34 inch', '34 吋曲面螢幕', '34 英寸曲面显示器'), 649, [offer('TYP', 66, 9)], {
    grams: 8_900,
  }),
  charging(
    'CHG-T2',
    text('Charging cable type 2, 11 kW, 5 m', 'Type 2 充電線，11 kW、5 m', 'Type 2 充电线，11 kW、5 m'),
    219,
    [offer('TYP', 55, 6), offer('HFB', 60, 5)],
    { grams: 2_600, stock: 30 },
  ),
  charging(
    'CHG-T2L',
    text('Charging cable type 2, 22 kW, 7.5 m', 'Type 2 充電線，22 kW、7.5 m', 'Type 2 充电线，22 kW、7.5 m'),
    289,
    [offer('TYP', 56, 7), offer('HFB', 61, 6)],
    { grams: 4_300 },
  ),
  charging(
    'CHG-WBX',
    text('Wall charger 11 kW', '11 kW 壁掛式充電樁', '11 kW 壁挂充电桩'),
    690,
    [offer('KLE', 62, 9)],
    { grams: 5_200 },
  ),
];
