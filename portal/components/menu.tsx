import { type ReactNode, useEffect, useRef } from 'react';
import { type ButtonVariant, buttonStyle } from './button-style.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

type MenuProps = {
  readonly label: ReactNode;
  readonly icon?: IconName;
  readonly iconOnly?: boolean;
  readonly variant?: ButtonVariant;
  readonly align?: 'start' | 'end';
  readonly children: ReactNode;
};

/** Closes an open `<details>` on Escape, on a press outside, and when a link inside it is followed. */
export function useDismiss() {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = () => details.current?.removeAttribute('open');
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !details.current?.open) return;
      close();
      details.current.querySelector('summary')?.focus();
    };
    const onPress = (event: Event) => {
      if (!(event.target instanceof Element) || !details.current?.contains(event.target)) close();
      else if (event.type === 'click' && event.target.closest('a[href]')) close();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('click', onPress);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('click', onPress);
    };
  }, []);
  return details;
}

/** A button that unfolds a short list of links and form buttons; works without JavaScript. */
export function Menu({ label, icon, iconOnly = false, variant = 'secondary', align = 'end', children }: MenuProps) {
  const details = useDismiss();
  return (
    <details ref={details} className="group relative print:hidden">
      <summary
        className={buttonStyle(variant, 'medium', iconOnly)}
        title={iconOnly && typeof label === 'string' ? label : undefined}
      >
        {icon && <Icon name={icon} />}
        {iconOnly ? <span className="sr-only">{label}</span> : label}
        {!iconOnly && <Icon name="chevronDown" size={12} />}
      </summary>
      <MenuSurface align={align}>{children}</MenuSurface>
    </details>
  );
}

export function MenuSurface({ align, children }: { readonly align: 'start' | 'end'; readonly children: ReactNode }) {
  return (
    <div
      className={`absolute top-full z-30 mt-1 min-w-52 rounded-lg bg-surface p-1 shadow-over ${align === 'end' ? 'right-0' : 'left-0'}`}
    >
      {children}
    </div>
  );
}

/** Classes of a link or button inside a menu. */
export const MENU_ITEM =
  'flex min-h-8 w-full items-center gap-2 rounded-md px-2.5 py-1 text-left text-base text-ink hover:bg-sunken -outline-offset-2 pointer-coarse:min-h-11';
