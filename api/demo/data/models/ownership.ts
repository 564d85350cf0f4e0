import type { AssumptionDefinition, LifeCostDefinition, ModelDefinition, Names } from '#engine';
import { text } from '../shape.ts';

type Owning = Required<Pick<ModelDefinition, 'assumptions' | 'lifeCosts'>>;
type Rates = { readonly EUR: number; readonly TWD: number; readonly GBP: number };
type Limits = Partial<Pick<AssumptionDefinition, 'unit' | 'least' | 'most'>>;

const assumption = (
  code: string,
  names: Names,
  value: AssumptionDefinition['value'],
  limits: Limits = {},
): AssumptionDefinition => ({ code, names, value, ...limits });

const cost = (
  code: string,
  names: Names,
  assumptions: readonly string[],
  rest: Partial<Pick<LifeCostDefinition, 'basis' | 'factor'>> = {},
): LifeCostDefinition => ({ code, names, assumptions, ...rest });

const years = (value: number, most: number) =>
  assumption('years', text('Years of use', '使用年數', '使用年数'), value, { least: 1, most });

const residual = (value: number) =>
  assumption('residual', text('Resale value', '殘值', '残值'), value, { unit: '%', most: 100 });

const RESALE = cost('resale', text('Resale', '轉售所得', '转售所得'), ['residual'], { basis: 'price', factor: -1 });

/** What running a computer costs: power drawn at the average load, cooled as the site does (`pue`, facility over computer), and support. */
export function computerCosts({
  hours,
  load,
  pue,
  support,
}: {
  readonly hours: number;
  readonly load: number;
  readonly pue: number;
  readonly support: Rates;
}): Owning {
  return {
    assumptions: [
      years(5, 10),
      assumption('hours', text('Hours a year', '每年時數', '每年小时数'), hours, { unit: 'h', most: 8_784 }),
      assumption('load', text('Average load', '平均負載', '平均负载'), load, { unit: '%', most: 100 }),
      assumption('pue', text('Power with cooling (PUE)', '含冷卻用電倍率（PUE）', '含制冷用电倍率（PUE）'), pue, {
        least: 1,
        most: 3,
      }),
      assumption(
        'electricity',
        text('Electricity', '電價', '电价'),
        { EUR: 0.24, TWD: 4.2, GBP: 0.25 },
        { unit: 'kWh', most: 100 },
      ),
      assumption('support', text('Support a year', '每年支援服務費', '每年支持服务费'), support),
      residual(5),
    ],
    lifeCosts: [
      cost('energy', text('Energy', '能源', '能源'), ['hours', 'load', 'pue', 'electricity', 'years'], {
        basis: { value: 'power' },
        factor: 0.001,
      }),
      cost('support', text('Support', '支援服務', '支持服务'), ['support', 'years']),
      RESALE,
    ],
  };
}

type Vehicle = {
  readonly burnsFuel: boolean;
  readonly distance: number;
  readonly service: Rates;
  readonly left: number;
};

/** What running a vehicle costs: what it takes for 100 km (values `fuel` in litres and `electricity` in kWh), service, and what is left. */
export function vehicleCosts({ burnsFuel, distance, service, left }: Vehicle): Owning {
  const per100km = { factor: 0.01 } as const;
  const fuel = assumption('fuel_price', text('Fuel', '油價', '油价'), { EUR: 1.72, TWD: 31, GBP: 1.42 }, { unit: 'l' });
  const burnt = cost('fuel', text('Fuel', '燃油', '燃油'), ['distance', 'fuel_price', 'years'], {
    ...per100km,
    basis: { value: 'fuel' },
  });
  return {
    assumptions: [
      years(4, 8),
      assumption('distance', text('Distance a year', '每年里程', '每年里程'), distance, { unit: 'km', most: 200_000 }),
      ...(burnsFuel ? [fuel] : []),
      assumption(
        'charging_price',
        text('Charging', '充電電價', '充电电价'),
        { EUR: 0.36, TWD: 8.5, GBP: 0.31 },
        { unit: 'kWh' },
      ),
      assumption('service', text('Service and tyres a year', '每年保養與輪胎', '每年保养与轮胎'), service),
      residual(left),
    ],
    lifeCosts: [
      ...(burnsFuel ? [burnt] : []),
      cost('charging', text('Charging', '充電', '充电'), ['distance', 'charging_price', 'years'], {
        ...per100km,
        basis: { value: 'electricity' },
      }),
      cost('service', text('Service and tyres', '保養與輪胎', '保养与轮胎'), ['service', 'years']),
      RESALE,
    ],
  };
}

/** What a vehicle takes for 100 km, as derived values. */
export const FUEL_VALUE = {
  code: 'fuel',
  names: text('Fuel used', '油耗', '油耗'),
  unit: 'l/100 km',
  terms: [{ attribute: 'litres' }],
};
export const ELECTRICITY_VALUE = {
  code: 'electricity',
  names: text('Electricity used', '電耗', '电耗'),
  unit: 'kWh/100 km',
  terms: [{ attribute: 'kwh' }],
};
