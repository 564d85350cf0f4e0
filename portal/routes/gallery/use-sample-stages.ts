import { useTranslations } from 'use-intl';
import type { Stage } from '../../components/stage-bar.tsx';

const STAGES = ['confirmed', 'in_production', 'received', 'assembling', 'shipped', 'delivered'] as const;

/** Stages of an order that stands at the given one; `risk` marks it. */
export function useSampleStages() {
  const t = useTranslations('state');
  return (at: number, risk = false): Stage[] =>
    STAGES.map((key, index) => {
      const present = risk ? 'risk' : 'current';
      const state = index < at || (index === at && at === STAGES.length - 1) ? 'done' : index === at ? present : 'todo';
      return { key, label: t(key), state };
    });
}
