import { DomainError } from '../kernel/error.ts';
import type { SubOrderState } from './sub-order.ts';

/** A sub-order line that serves the order line, and what its supplier did so far. */
export type CancellablePart = {
  readonly subOrderLineId: string;
  readonly subOrderState: SubOrderState;
  readonly quantity: number;
  readonly answered: number;
  readonly shipped: number;
};

export type CancellableLine = {
  readonly lineId: string;
  readonly cancelled: boolean;
  readonly reserved: number;
  readonly parts: readonly CancellablePart[];
  readonly startedTasks: number;
  readonly unitsBegun: number;
};

/** Why a line can no longer be cancelled; free of suppliers. */
export type CancellationObstacle = 'already_cancelled' | 'parts_confirmed' | 'parts_shipped' | 'work_started';

/** What cancelling one line would do: pieces withdrawn from suppliers and released to stock, or what stands in the way. */
export type LineCancellation = {
  readonly lineId: string;
  readonly possible: boolean;
  readonly obstacle: CancellationObstacle | null;
  readonly withdrawn: number;
  readonly released: number;
  readonly subOrderLineIds: readonly string[];
};

export type CancellationPreview = { readonly possible: boolean; readonly lines: readonly LineCancellation[] };

/** The order moved on since the preview: what would happen now is something else. */
export class CancellationChangedError extends DomainError {
  readonly code = 'CANCELLATION_CHANGED';
  readonly preview: CancellationPreview;
  constructor(preview: CancellationPreview) {
    super('cancelling would do something else now than was shown');
    this.preview = preview;
  }
}

/** The order can no longer be cancelled; the lines say why. */
export class CancellationRefusedError extends DomainError {
  readonly code = 'CANCELLATION_REFUSED';
  readonly lines: readonly LineCancellation[];
  constructor(lines: readonly LineCancellation[]) {
    super(`the order cannot be cancelled: ${lines.map(({ obstacle }) => obstacle ?? 'free').join(', ')}`);
    this.lines = lines;
  }
}

/** Shows what cancelling would do. A line is free until a supplier answers for one of its parts or the seller begins to work on it. */
export function previewCancellation(lines: readonly CancellableLine[]): CancellationPreview {
  const previews = lines.map((line): LineCancellation => {
    const obstacle = obstacleOf(line);
    const open = obstacle ? [] : line.parts.filter(({ subOrderState }) => subOrderState !== 'cancelled');
    return {
      lineId: line.lineId,
      possible: obstacle === null,
      obstacle,
      withdrawn: open.reduce((sum, { quantity }) => sum + quantity, 0),
      released: obstacle ? 0 : line.reserved,
      subOrderLineIds: open.map(({ subOrderLineId }) => subOrderLineId).toSorted(),
    };
  });
  const left = previews.filter(({ obstacle }) => obstacle !== 'already_cancelled');
  return { possible: left.length > 0 && left.every(({ possible }) => possible), lines: previews };
}

/** Lets a cancellation through only when it does what was shown; refuses it with the reasons, or with the new preview when facts moved. */
export function confirmCancellation(shown: CancellationPreview, now: CancellationPreview): void {
  if (JSON.stringify(summary(shown)) !== JSON.stringify(summary(now))) throw new CancellationChangedError(now);
  if (!now.possible) throw new CancellationRefusedError(now.lines);
}

function summary({ possible, lines }: CancellationPreview): unknown {
  return [possible, lines.map((line) => [line.lineId, line.obstacle, line.withdrawn, line.released])];
}

function obstacleOf(line: CancellableLine): CancellationObstacle | null {
  if (line.cancelled) return 'already_cancelled';
  if (line.startedTasks > 0 || line.unitsBegun > 0) return 'work_started';
  if (line.parts.some(({ shipped }) => shipped > 0)) return 'parts_shipped';
  const answered = ({ subOrderState, answered }: CancellablePart): boolean =>
    subOrderState !== 'cancelled' && (subOrderState !== 'dispatched' || answered > 0);
  return line.parts.some(answered) ? 'parts_confirmed' : null;
}
