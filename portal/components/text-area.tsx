import type { ComponentPropsWithoutRef } from 'react';
import { CONTROL, FieldFrame, type FieldProps } from './field.tsx';
import { useField } from './form-context.ts';

type TextAreaProps = FieldProps & Omit<ComponentPropsWithoutRef<'textarea'>, 'name' | 'id' | 'className'>;

/** Several lines of text; grows with what is typed where the browser can. */
export function TextArea({ name, label, hint, hideLabel = false, id, defaultValue, ...rest }: TextAreaProps) {
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
      <textarea
        rows={3}
        {...rest}
        {...field.control}
        defaultValue={rest.value === undefined ? (field.typed ?? defaultValue) : undefined}
        className={`${CONTROL} field-sizing-content max-h-80 py-1.5`}
      />
    </FieldFrame>
  );
}
