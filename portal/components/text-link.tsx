import { Link, type LinkProps } from '@remix-run/react';

/** A link inside running text or a cell. */
export function TextLink({ className = '', ...rest }: LinkProps & { className?: string }) {
  return (
    <Link
      prefetch="intent"
      {...rest}
      className={`text-accent underline decoration-accent/35 underline-offset-2 hover:decoration-current ${className}`}
    />
  );
}
