import { useTranslations } from 'use-intl';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

export type StageState = 'done' | 'current' | 'todo' | 'risk' | 'blocked';

export type Stage = {
  readonly key: string;
  readonly label: string;
  readonly state: StageState;
  /** A date or a reason under the label. */
  readonly note?: string;
};

const FILLS: Readonly<Record<StageState, string>> = {
  done: 'bg-accent',
  current:
    'bg-[repeating-linear-gradient(115deg,var(--accent)_0_4px,color-mix(in_oklab,var(--accent),var(--surface)_45%)_4px_8px)]',
  todo: 'bg-line-strong/60',
  risk: 'bg-[repeating-linear-gradient(115deg,var(--risk)_0_4px,color-mix(in_oklab,var(--risk),var(--surface)_45%)_4px_8px)]',
  blocked: 'bg-blocked',
};

const INKS: Readonly<Record<StageState, string>> = {
  done: 'text-ink-2',
  current: 'font-semibold text-ink',
  todo: 'text-ink-3',
  risk: 'font-semibold text-risk',
  blocked: 'font-semibold text-blocked',
};

const SHAPES: Readonly<Partial<Record<StageState, IconName>>> = {
  done: 'check',
  current: 'arrowRight',
  risk: 'warning',
  blocked: 'blocked',
};

type StageBarProps = {
  readonly stages: readonly Stage[];
  readonly label: string;
  /** On a phone only the present stage in words, where the others say nothing more. */
  readonly short?: boolean;
};

/** How far something has come: one segment per stage, named below; on a phone as a list, or in short. */
export function StageBar({ stages, label, short = false }: StageBarProps) {
  if (!short) return <StageList stages={stages} label={label} />;
  return (
    <>
      <div className="max-md:hidden">
        <StageList stages={stages} label={label} />
      </div>
      <p className="md:hidden">
        <StageMeter stages={stages} wide />
      </p>
    </>
  );
}

function StageList({ stages, label }: Omit<StageBarProps, 'short'>) {
  const t = useTranslations('stageState');
  return (
    <ol aria-label={label} className="grid gap-x-1 gap-y-2 md:auto-cols-fr md:grid-flow-col">
      {stages.map(({ key, label: name, state, note }) => {
        const shape = SHAPES[state];
        return (
          <li
            key={key}
            aria-current={state === 'todo' || state === 'done' ? undefined : 'step'}
            className="min-w-0 max-md:flex max-md:items-center max-md:gap-3"
          >
            <span className={`block h-2 rounded-sm max-md:w-14 max-md:shrink-0 ${FILLS[state]}`} />
            <span className={`flex min-w-0 items-center gap-1 text-sm md:mt-1.5 ${INKS[state]}`}>
              {shape && <Icon name={shape} size={12} />}
              <span className="truncate">{name}</span>
              <span className="sr-only">{t(state)}</span>
            </span>
            {note && <span className="block truncate text-sm text-ink-3">{note}</span>}
          </li>
        );
      })}
    </ol>
  );
}

/** The same in the width of a table cell, with the present stage in words beside it. */
export function StageMeter({ stages, wide = false }: { readonly stages: readonly Stage[]; readonly wide?: boolean }) {
  const t = useTranslations('stageState');
  const at = stages.findLastIndex(({ state }) => state !== 'todo');
  const present = stages[Math.max(at, 0)];
  return (
    <span className="inline-flex max-w-full flex-wrap items-center gap-x-2">
      <span aria-hidden="true" className={`flex gap-0.5 ${wide ? 'w-40' : 'w-24'}`}>
        {stages.map(({ key, state }) => (
          <span key={key} className={`h-1.5 flex-1 rounded-sm ${FILLS[state]}`} />
        ))}
      </span>
      <span className="text-sm whitespace-nowrap text-ink-2">
        {present?.label}
        {wide && present?.note && ` · ${present.note}`}
        <span className="sr-only">{t('position', { position: at + 1, total: stages.length })}</span>
      </span>
    </span>
  );
}
