import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { CONTROL, CONTROL_HEIGHT, FieldFrame, type FieldProps } from './field.tsx';
import { useField } from './form-context.ts';

type TextFieldProps = FieldProps &
  Omit<ComponentPropsWithoutRef<'input'>, 'name' | 'id' | 'className' | 'size'> & {
    /** A unit or symbol at the end of the control, such as `kg`. */
    readonly suffix?: ReactNode;
  };

/** A one-line input. `required={false}` marks it as optional; otherwise nothing is said. */
export function TextField({ name, label, hint, hideLabel = false, id, suffix, defaultValue, ...rest }: TextFieldProps) {
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
          type="text"
          autoComplete="off"
          {...rest}
          {...field.control}
          defaultValue={rest.value === undefined ? (field.typed ?? defaultValue) : undefined}
          className={`${CONTROL} ${CONTROL_HEIGHT} ${suffix ? 'pr-12' : ''}`}
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
