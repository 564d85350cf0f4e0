import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { FieldNotes } from './field.tsx';
import { useField } from './form-context.ts';

type CheckboxProps = Omit<ComponentPropsWithoutRef<'input'>, 'name' | 'id' | 'className' | 'type'> & {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly hideLabel?: boolean;
  readonly id?: string;
};

/** Classes of a native check or radio box. */
export const TICK = 'size-4 shrink-0 accent-accent pointer-coarse:size-5';

/** One yes or no. */
export function Checkbox({ name, label, hint, hideLabel = false, id, defaultChecked, ...rest }: CheckboxProps) {
  const field = useField(name, hint, id);
  return (
    <div>
      <label htmlFor={field.id} className="inline-flex min-h-6 items-center gap-2 text-base pointer-coarse:min-h-11">
        <input
          type="checkbox"
          {...rest}
          {...field.control}
          defaultChecked={
            rest.checked === undefined ? (field.submitted ? field.typed !== undefined : defaultChecked) : undefined
          }
          className={TICK}
        />
        <span className={hideLabel ? 'sr-only' : ''}>{label}</span>
      </label>
      <FieldNotes id={field.id} hint={hint} errors={field.errors} />
    </div>
  );
}
