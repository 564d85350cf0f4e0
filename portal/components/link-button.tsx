import { Link, type LinkProps } from '@remix-run/react';
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

type LinkButtonProps = Omit<LinkProps, 'className'> & {
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly icon?: IconName;
  readonly iconOnly?: boolean;
};

/** A link that looks like a button: for going somewhere, never for changing something. */
export function LinkButton({ variant, size, icon, iconOnly = false, children, ...rest }: LinkButtonProps) {
  const title = iconOnly && typeof children === 'string' ? children : undefined;
  return (
    <Link prefetch="intent" title={title} {...rest} className={buttonStyle(variant, size, iconOnly)}>
      {icon && <Icon name={icon} size={size === 'small' ? 14 : 16} />}
      {iconOnly ? <span className="sr-only">{children}</span> : children}
    </Link>
  );
}
