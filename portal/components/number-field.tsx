import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { CONTROL, CONTROL_HEIGHT, FieldFrame, type FieldProps } from './field.tsx';
import { useField } from './form-context.ts';

type NumberFieldProps = FieldProps &
  Omit<ComponentPropsWithoutRef<'input'>, 'name' | 'id' | 'className' | 'type' | 'inputMode'> & {
    readonly suffix?: ReactNode;
  };

/** A whole number, aligned like the figures in a column; the browser's own stepper and limits apply. */
export function NumberField({
  name,
  label,
  hint,
  hideLabel = false,
  id,
  suffix,
  defaultValue,
  ...rest
}: NumberFieldProps) {
  const field = useField(name, hint, id);
  return (
    <FieldFrame
      id={field.id}
      label={label}
      hint={hint}
      hideLabel={hideLabel}
      errors={field.errors}
      required={rest.required}
    >
      <div className="relative">
        <input
          type="number"
          inputMode="numeric"
          step={1}
          {...rest}
          {...field.control}
          defaultValue={rest.value === undefined ? (field.typed ?? defaultValue) : undefined}
          className={`${CONTROL} ${CONTROL_HEIGHT} text-right ${suffix ? 'pr-12' : ''}`}
        />
        {suffix && (
          <span className="pointer-events-none absolute inset-y-0 right-2.5 flex items-center text-sm text-ink-3">
            {suffix}
          </span>
        )}
      </div>
    </FieldFrame>
  );
}
