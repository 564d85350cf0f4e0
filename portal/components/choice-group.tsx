import type { ReactNode } from 'react';
import { TICK } from './checkbox.tsx';
import { FieldNotes, type FieldProps } from './field.tsx';
import { useField } from './form-context.ts';

type GroupChoice = {
  readonly value: string;
  readonly label: ReactNode;
  readonly note?: ReactNode;
  readonly disabled?: boolean;
};

type GroupProps = Omit<FieldProps, 'id'> & {
  readonly options: readonly GroupChoice[];
  readonly required?: boolean;
  /** Options side by side, as cards with a frame. */
  readonly cards?: boolean;
};

const CARD = 'rounded-md border border-line-strong p-3 has-checked:border-accent has-checked:bg-accent-soft';

type FrameProps = GroupProps & { readonly type: 'radio' | 'checkbox'; readonly chosen: readonly string[] };

function ChoiceGroup({
  name,
  label,
  hint,
  hideLabel = false,
  options,
  required,
  cards = false,
  type,
  chosen,
}: FrameProps) {
  const field = useField(name, hint);
  const typed = field.typedList ?? (field.typed === undefined ? [] : [field.typed]);
  const checked = field.submitted ? typed : chosen;
  return (
    <fieldset aria-describedby={field.control['aria-describedby']} id={field.id}>
      <legend className={hideLabel ? 'sr-only' : 'mb-1 text-sm font-medium'}>{label}</legend>
      <div className={cards ? 'grid gap-2 sm:grid-cols-2' : 'grid gap-1'}>
        {options.map((option) => (
          <label
            key={option.value}
            className={`flex items-start gap-2 text-base pointer-coarse:min-h-11 pointer-coarse:items-center ${cards ? CARD : 'py-0.5'}`}
          >
            <input
              type={type}
              name={name}
              value={option.value}
              disabled={option.disabled}
              required={type === 'radio' && required}
              defaultChecked={checked.includes(option.value)}
              className={`${TICK} mt-0.5`}
            />
            <span className={option.disabled ? 'text-ink-3' : ''}>
              {option.label}
              {option.note && <span className="block text-sm text-ink-3">{option.note}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldNotes id={field.id} hint={hint} errors={field.errors} />
    </fieldset>
  );
}

/** One of several. */
export function RadioGroup({ defaultValue, ...rest }: GroupProps & { readonly defaultValue?: string }) {
  return <ChoiceGroup {...rest} type="radio" chosen={defaultValue === undefined ? [] : [defaultValue]} />;
}

/** Any of several; the form carries one entry per tick under the same name. */
export function CheckboxGroup({
  defaultValues = [],
  ...rest
}: GroupProps & { readonly defaultValues?: readonly string[] }) {
  return <ChoiceGroup {...rest} type="checkbox" chosen={defaultValues} />;
}
