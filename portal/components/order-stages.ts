import { useTranslations } from 'use-intl';
import type { Stage } from './stage-bar.tsx';

/** The stages of an order or a line in the order in which they come; cancelled stands outside of them. */
export const ORDER_STAGES = [
  'placed',
  'confirmed',
  'in_production',
  'received',
  'assembling',
  'testing',
  'shipped',
  'delivered',
] as const;

type Progress = {
  /** The API's value, such as `IN_PRODUCTION`. */
  readonly stage: string;
  readonly atRisk: boolean;
};

/** How far an order has come, for a stage bar or meter. `notes` stand under their stages, by the stage's name. */
export function useOrderStages(): (progress: Progress, notes?: Readonly<Record<string, string>>) => Stage[] {
  const words = useTranslations('state');
  return ({ stage, atRisk }, notes = {}) => {
    const at = ORDER_STAGES.indexOf(stage.toLowerCase() as (typeof ORDER_STAGES)[number]);
    const last = ORDER_STAGES.length - 1;
    const stateAt = (index: number): Stage['state'] => {
      if (index < at || (index === at && at === last)) return 'done';
      if (index > at) return 'todo';
      return atRisk ? 'risk' : 'current';
    };
    return ORDER_STAGES.map((key, index) => {
      const note = notes[key];
      return { key, label: words(key), state: stateAt(index), ...(note ? { note } : {}) };
    });
  };
}
