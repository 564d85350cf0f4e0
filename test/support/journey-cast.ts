import { SUPPLIERS } from '../../api/demo/data/organisations.ts';

/** Desks of the suppliers that bring parts of an edge computer. */
export const DESKS = {
  FBW: 'chienhung.liu@fuchuan.example',
  LHM: 'min.zhao@longhe.example',
  KLE: 'petra.lang@keller.example',
  HSI: 'yawen.cheng@hsinchu-silicon.example',
  SZP: 'hao.sun@jinghe.example',
  TYP: 'peiyu.su@taoyuan-peripherals.example',
} as const;
export type Desk = keyof typeof DESKS;

/** Everybody else whom a journey meets; the requester is invited on the way. */
export const CAST = {
  requester: 'nora.weiss@keller.example',
  administrator: 'miriam.aydin@keller.example',
  approver: 'katrin.vogel@keller.example',
  planner: 'kuofeng.tsai@confluence.example',
} as const;

/** Names by which a customer could tell a supplier; Keller is itself one of them. */
export const SUPPLIER_NAMES = SUPPLIERS.filter(({ code }) => code !== 'KLE').flatMap(({ name, code }) => [
  name,
  ...name.split(' ').filter((word) => word.length > 6),
  `"${code}"`,
]);
