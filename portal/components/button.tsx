import { useNavigation } from '@remix-run/react';
import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import { Spinner } from './spinner.tsx';

type ButtonProps = Omit<ComponentPropsWithoutRef<'button'>, 'className'> & {
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly icon?: IconName;
  /** Shows only the icon; the children become its accessible name and its hint. */
  readonly iconOnly?: boolean;
  readonly pending?: boolean;
  readonly className?: string;
};

/** A native button. `type` is `button` unless told otherwise; pending keeps the focus and refuses a second press. */
export function Button({
  variant,
  size,
  icon,
  iconOnly = false,
  pending = false,
  children,
  className = '',
  ...rest
}: ButtonProps) {
  const title = iconOnly && typeof children === 'string' ? children : undefined;
  return (
    <button
      type="button"
      title={title}
      {...rest}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : rest.onClick}
      className={`${buttonStyle(variant, size, iconOnly)} ${className}`}
    >
      {pending ? <Spinner /> : icon && <Icon name={icon} size={size === 'small' ? 14 : 16} />}
      {iconOnly ? <span className="sr-only">{children}</span> : children}
    </button>
  );
}

type SubmitProps = Omit<ButtonProps, 'type' | 'pending'> & { readonly children: ReactNode };

/** The button that sends a form. It is pending while a form with the same `name` and `value`, or the page's only form, is under way. */
export function SubmitButton({ variant = 'primary', ...rest }: SubmitProps) {
  const { state, formData } = useNavigation();
  const mine = rest.name === undefined || formData?.get(rest.name) === String(rest.value);
  return (
    <Button {...rest} type="submit" variant={variant} pending={state !== 'idle' && formData !== undefined && mine} />
  );
}
