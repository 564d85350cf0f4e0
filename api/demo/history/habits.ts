import type { ConfigurationKey } from '../data/configurations.ts';
import type { AccountCode } from '../data/shape.ts';

/** `weight`: how often compared with the others; quantities from `least` to `most`. */
export type Habit = {
  readonly weight: number;
  readonly wants: ConfigurationKey | { readonly sku: string };
  readonly least: number;
  readonly most: number;
};

const habit = (weight: number, wants: Habit['wants'], least: number, most: number): Habit => ({
  weight,
  wants,
  least,
  most,
});
const goods = (weight: number, sku: string, least: number, most: number) => habit(weight, { sku }, least, most);

/** What one requester orders, for which cost centres, and to which of the account's addresses (by position, as often as named). */
export type Requester = {
  readonly weight: number;
  readonly email: string;
  readonly costCentres: readonly string[];
  readonly addresses: readonly number[];
  readonly habits: readonly Habit[];
};

/** How much of all ordering is each account's. */
export const ACCOUNT_WEIGHTS: readonly (readonly [number, AccountCode])[] = [
  [38, 'KELLER'],
  [36, 'SHUNDA'],
  [26, 'HARROW'],
];

/** January to December: budgets are spent in spring and late autumn, little happens in February and August. */
export const SEASON: readonly number[] = [0.8, 0.6, 1.2, 1.1, 1, 0.9, 0.8, 0.6, 1.2, 1.3, 1.5, 1.2];

export const REQUESTERS: Readonly<Record<AccountCode, readonly Requester[]>> = {
  KELLER: [
    {
      weight: 5,
      email: 'anna.keller@keller.example',
      costCentres: ['4100', '4200'],
      addresses: [0, 0, 1],
      habits: [
        habit(5, 'towerDesign', 1, 3),
        habit(2, 'towerSimulate', 1, 1),
        goods(4, 'ACC-M27', 2, 6),
        goods(3, 'ACC-DCK', 2, 8),
        goods(2, 'SET-DSK', 1, 4),
      ],
    },
    {
      weight: 4,
      email: 'jonas.brandt@keller.example',
      costCentres: ['5100', '5200'],
      addresses: [0, 1, 1],
      habits: [
        habit(5, 'edgeMachine', 3, 10),
        habit(2, 'towerDraw', 1, 4),
        goods(3, 'ACC-MOU', 10, 40),
        goods(2, 'ACC-KBD', 5, 20),
        goods(1, 'ACC-UPS', 1, 2),
      ],
    },
    {
      weight: 2,
      email: 'lukas.hofer@keller.example',
      costCentres: ['7100'],
      addresses: [2],
      habits: [habit(2, 'vanService', 1, 2), goods(3, 'CHG-T2', 2, 4), goods(2, 'ACC-HST', 4, 12)],
    },
    {
      weight: 2,
      email: 'miriam.aydin@keller.example',
      costCentres: ['9000'],
      addresses: [0, 1],
      habits: [
        habit(3, 'rackVirtual', 1, 1),
        habit(2, 'rackFile', 1, 1),
        goods(3, 'ACC-M24', 4, 12),
        goods(2, 'ACC-CAM', 5, 15),
      ],
    },
  ],
  SHUNDA: [
    {
      weight: 3,
      email: 'yian.chen@shunda.example',
      costCentres: ['A100'],
      addresses: [0, 0, 1],
      habits: [
        habit(3, 'rackFile', 1, 2),
        habit(1, 'rackVision', 1, 1),
        goods(3, 'ACC-HST', 5, 20),
        goods(3, 'ACC-KBD', 5, 20),
        goods(2, 'ACC-M24', 4, 10),
      ],
    },
    {
      weight: 3,
      email: 'chiahao.chang@shunda.example',
      costCentres: ['N100', 'C100'],
      addresses: [0, 1],
      habits: [
        habit(4, 'edgeCamera', 1, 5),
        habit(3, 'edgeGate', 2, 6),
        goods(2, 'ACC-CAM', 2, 8),
        goods(2, 'ACC-UPS', 1, 3),
      ],
    },
    {
      weight: 3,
      email: 'chunchieh.wu@shunda.example',
      costCentres: ['F100'],
      addresses: [0, 1, 2],
      habits: [
        habit(3, 'vanParcel', 1, 2),
        habit(4, 'edgeVehicle', 3, 10),
        habit(1, 'carHybrid', 1, 1),
        goods(2, 'CHG-WBX', 1, 4),
      ],
    },
    {
      weight: 2,
      email: 'tingting.hsieh@shunda.example',
      costCentres: ['S100'],
      addresses: [2],
      habits: [
        habit(3, 'edgeGate', 2, 5),
        habit(1, 'edgeCamera', 1, 3),
        goods(3, 'ACC-MOU', 10, 30),
        goods(2, 'ACC-DCK', 2, 6),
      ],
    },
  ],
  HARROW: [
    {
      weight: 4,
      email: 'emma.whitfield@harrowgate.example',
      costCentres: ['NTH-10', 'NTH-20'],
      addresses: [0],
      habits: [
        habit(3, 'vanWorkshop', 1, 2),
        habit(3, 'vanService', 1, 2),
        goods(3, 'CHG-T2', 2, 6),
        goods(3, 'CHG-WBX', 1, 4),
      ],
    },
    {
      weight: 3,
      email: 'tom.ashby@harrowgate.example',
      costCentres: ['STH-10'],
      addresses: [1],
      habits: [
        habit(3, 'vanService', 1, 2),
        habit(2, 'vanPlain', 1, 2),
        habit(2, 'carDiesel', 1, 1),
        goods(3, 'CHG-T2L', 1, 4),
      ],
    },
    {
      weight: 3,
      email: 'grace.llewellyn@harrowgate.example',
      costCentres: ['ICT-01'],
      addresses: [0, 1, 2],
      habits: [
        habit(4, 'towerDraw', 1, 3),
        habit(2, 'edgeVehicle', 2, 6),
        goods(3, 'ACC-MOE', 2, 10),
        goods(3, 'ACC-HST', 2, 10),
        goods(2, 'ACC-DCK', 2, 5),
      ],
    },
    {
      weight: 2,
      email: 'robert.sinclair@harrowgate.example',
      costCentres: ['SCO-10'],
      addresses: [2],
      habits: [
        habit(2, 'carElectric', 1, 2),
        habit(1, 'carPetrol', 1, 1),
        habit(1, 'vanWorkshop', 1, 1),
        goods(2, 'CHG-WBX', 1, 3),
      ],
    },
  ],
};
