import { useOrderStages } from './order-stages.ts';
import { StageMeter } from './stage-bar.tsx';
import { StateBadge } from './state-badge.tsx';

/** How far an order or a line has come, in the width of a table cell. */
export function OrderMeter({ stage, atRisk }: { readonly stage: string; readonly atRisk: boolean }) {
  const stagesOf = useOrderStages();
  if (stage === 'CANCELLED') return <StateBadge state={stage} />;
  return <StageMeter stages={stagesOf({ stage, atRisk })} />;
}
