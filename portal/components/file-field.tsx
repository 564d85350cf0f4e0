import type { ComponentPropsWithoutRef } from 'react';
import { CONTROL, FieldFrame, type FieldProps } from './field.tsx';
import { useField } from './form-context.ts';

type FileFieldProps = FieldProps & Pick<ComponentPropsWithoutRef<'input'>, 'accept' | 'required'>;

const PICKER =
  'py-1 file:mr-3 file:rounded-sm file:border-0 file:bg-sunken file:px-2.5 file:py-1 file:text-sm file:font-medium file:text-ink';

/** One file of the reader's own; belongs into a form with `encType="multipart/form-data"`. A refused form has it chosen anew. */
export function FileField({ name, label, hint, hideLabel = false, id, ...rest }: FileFieldProps) {
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
      <input type="file" {...rest} {...field.control} className={`${CONTROL} ${PICKER}`} />
    </FieldFrame>
  );
}
