import type { ComponentPropsWithoutRef } from 'react';
import { CONTROL, CONTROL_HEIGHT } from './field.tsx';
import { Icon } from './icon.tsx';

type SearchFieldProps = Omit<ComponentPropsWithoutRef<'input'>, 'className' | 'type'> & {
  readonly name: string;
  /** Accessible name, and the placeholder unless another is given. */
  readonly label: string;
};

/** A search input with a glass; belongs into a GET form. */
export function SearchField({ label, placeholder = label, ...rest }: SearchFieldProps) {
  return (
    <div className="relative min-w-0">
      <Icon name="search" size={14} className="pointer-events-none absolute inset-y-0 left-2.5 my-auto text-ink-3" />
      <input
        type="search"
        autoComplete="off"
        aria-label={label}
        placeholder={placeholder}
        {...rest}
        className={`${CONTROL} ${CONTROL_HEIGHT} pl-8`}
      />
    </div>
  );
}
