import { useEffect, useState } from 'react';
import { ComboBox as AriaComboBox, Button, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { CONTROL, CONTROL_HEIGHT, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';
import { type Choice, Select } from './select.tsx';

type ComboBoxProps = Omit<FieldProps, 'hideLabel'> & {
  readonly options: readonly Choice[];
  readonly defaultValue?: string;
  readonly required?: boolean;
};

/** A drop-down list that narrows while one types, for long lists; the platform's own list until JavaScript runs. */
export function ComboBox({ name, label, hint, id, options, defaultValue, required = false }: ComboBoxProps) {
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  if (!scripted) {
    const rest = {
      ...(required ? { required } : {}),
      ...(id ? { id } : {}),
      ...(defaultValue ? { defaultValue } : {}),
    };
    return <Select name={name} label={label} hint={hint} options={options} empty="" {...rest} />;
  }
  return (
    <AriaComboBox
      name={name}
      formValue="key"
      isRequired={required}
      menuTrigger="focus"
      {...(defaultValue ? { defaultSelectedKey: defaultValue } : {})}
      defaultItems={options.map((option) => ({ ...option, id: option.value }))}
      className="min-w-0"
    >
      <Label className="mb-1 block text-sm font-medium">{label}</Label>
      <div className="relative">
        <Input className={`${CONTROL} ${CONTROL_HEIGHT} pr-8`} />
        <Button className="absolute inset-y-0 right-0 grid w-8 place-items-center text-ink-3">
          <Icon name="chevronDown" size={14} />
        </Button>
      </div>
      {hint && <p className="mt-1 text-sm text-ink-3">{hint}</p>}
      <Popover className="w-(--trigger-width) overflow-auto rounded-lg bg-surface p-1 shadow-over">
        <ListBox>
          {(item: Choice & { id: string }) => (
            <ListBoxItem
              textValue={item.label}
              isDisabled={item.disabled ?? false}
              className="flex min-h-8 items-center rounded-md px-2.5 py-1 text-base outline-none disabled:text-ink-3 focus:bg-accent-soft focus:text-accent selected:font-semibold"
            >
              {item.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
