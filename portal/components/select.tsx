import type { ComponentPropsWithoutRef } from 'react';
import { CONTROL, CONTROL_HEIGHT, FieldFrame, type FieldProps } from './field.tsx';
import { useField } from './form-context.ts';
import { Icon } from './icon.tsx';

export type Choice = { readonly value: string; readonly label: string; readonly disabled?: boolean };

type SelectProps = FieldProps &
  Omit<ComponentPropsWithoutRef<'select'>, 'name' | 'id' | 'className' | 'children'> & {
    readonly options: readonly Choice[];
    /** A first option with an empty value, such as "All families". */
    readonly empty?: string;
  };

/** The platform's own drop-down list. */
export function Select({
  name,
  label,
  hint,
  hideLabel = false,
  id,
  options,
  empty,
  defaultValue,
  ...rest
}: SelectProps) {
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
        <select
          {...rest}
          {...field.control}
          defaultValue={rest.value === undefined ? (field.typed ?? defaultValue) : undefined}
          className={`${CONTROL} ${CONTROL_HEIGHT} appearance-none truncate pr-8`}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon
          name="chevronDown"
          size={14}
          className="pointer-events-none absolute inset-y-0 right-2.5 my-auto text-ink-3"
        />
      </div>
    </FieldFrame>
  );
}
