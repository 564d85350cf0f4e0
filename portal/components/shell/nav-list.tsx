import { useTranslations } from 'use-intl';
import { Icon } from '../icon.tsx';
import { DeskLink } from './desk-link.tsx';
import type { NavItem } from './nav-items.ts';

const ITEM =
  'flex h-8 items-center gap-2.5 rounded-md px-2.5 text-base text-ink-2 hover:bg-sunken hover:text-ink -outline-offset-2 pointer-coarse:h-11 ' +
  'aria-[current=page]:bg-accent-soft aria-[current=page]:font-medium aria-[current=page]:text-accent';

type NavListProps = {
  readonly items: readonly NavItem[];
  /** Lines in the viewer's cart. */
  readonly cartLines: number;
};

/** A desk's navigation as a column. */
export function NavList({ items, cartLines }: NavListProps) {
  const t = useTranslations('nav');
  return (
    <ul className="grid gap-0.5">
      {items.map((item) => (
        <li key={item.to}>
          <DeskLink item={item} prefetch="intent" className={ITEM}>
            <Icon name={item.icon} />
            <span className="truncate">{t(item.key)}</span>
            {item.key === 'cart' && cartLines > 0 && <CartCount lines={cartLines} />}
          </DeskLink>
        </li>
      ))}
    </ul>
  );
}

function CartCount({ lines }: { readonly lines: number }) {
  const t = useTranslations('nav');
  return (
    <>
      <span className="sr-only">{t('cartLines', { count: lines })}</span>
      <span aria-hidden="true" className="ml-auto rounded-full bg-accent-soft px-2 text-sm font-medium text-accent">
        {lines}
      </span>
    </>
  );
}
