import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Icon } from './icon.tsx';

/** What every field has in common. */
export type FieldProps = {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Keeps the label for screen readers only; for fields whose place says what they are. */
  readonly hideLabel?: boolean;
  readonly id?: string;
};

/** Classes of every text-like control. */
export const CONTROL =
  'block w-full rounded-md border border-control bg-surface px-2.5 text-base text-ink placeholder:text-ink-3 ' +
  'hover:border-ink-3 focus:border-accent focus:outline-2 focus:outline-offset-0 focus:outline-accent/40 ' +
  'aria-invalid:border-blocked disabled:bg-sunken disabled:text-ink-3 [&:not(select):read-only]:bg-sunken';

/** Height of one-line controls: 32 px with a mouse, 44 px with a finger. */
export const CONTROL_HEIGHT = 'h-8 max-md:h-10 pointer-coarse:h-11';

type FrameProps = Pick<FieldProps, 'label' | 'hint' | 'hideLabel'> & {
  readonly id: string;
  readonly errors: readonly string[];
  readonly required?: boolean | undefined;
  readonly children: ReactNode;
};

/** Label above, control, then its error or hint below: the one layout of a field. */
export function FieldFrame({ id, label, hint, hideLabel = false, errors, required, children }: FrameProps) {
  return (
    <div className="min-w-0">
      <FieldLabel id={id} hide={hideLabel} required={required}>
        {label}
      </FieldLabel>
      {children}
      <FieldNotes id={id} hint={hint} errors={errors} />
    </div>
  );
}

function FieldLabel({
  id,
  hide,
  required,
  children,
}: {
  id: string;
  hide: boolean;
  required: boolean | undefined;
  children: ReactNode;
}) {
  const t = useTranslations('form');
  return (
    <label htmlFor={id} className={hide ? 'sr-only' : 'mb-1 flex items-baseline gap-1.5 text-sm font-medium text-ink'}>
      {children}
      {required === false && <span className="font-normal text-ink-3">{t('optional')}</span>}
    </label>
  );
}

/** Hint and errors of a control, tied to it by id. */
export function FieldNotes({ id, hint, errors }: { id: string; hint: ReactNode; errors: readonly string[] }) {
  return (
    <>
      {errors.length > 0 && (
        <p id={`${id}-error`} className="mt-1 flex items-start gap-1 text-sm text-blocked">
          <Icon name="warning" size={14} className="mt-[3px]" />
          <span>{errors.join(' ')}</span>
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-sm text-ink-3">
          {hint}
        </p>
      )}
    </>
  );
}
