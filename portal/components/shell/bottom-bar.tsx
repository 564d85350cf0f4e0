import { useTranslations } from 'use-intl';
import { Icon } from '../icon.tsx';
import { useDismiss } from '../menu.tsx';
import { DeskLink } from './desk-link.tsx';
import type { NavItem } from './nav-items.ts';
import { NavList } from './nav-list.tsx';

const CELL =
  'flex h-14 flex-col items-center justify-center gap-0.5 text-xs text-ink-2 -outline-offset-2 aria-[current=page]:font-medium aria-[current=page]:text-accent';

const DIRECT = 4;

/** The phone's navigation: the first four places, and a sheet with the rest. */
export function BottomBar({ items, cartLines }: { readonly items: readonly NavItem[]; readonly cartLines: number }) {
  const t = useTranslations('nav');
  const details = useDismiss();
  const rest = items.slice(DIRECT);
  return (
    <nav
      aria-label={t('label')}
      className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden print:hidden"
    >
      <ul className={`grid ${rest.length > 0 ? 'grid-cols-5' : 'grid-cols-4'}`}>
        {items.slice(0, DIRECT).map((item) => (
          <li key={item.to} className="min-w-0">
            <DeskLink item={item} className={CELL}>
              <Icon name={item.icon} size={20} />
              <span className="max-w-full truncate px-1">{t(item.key)}</span>
            </DeskLink>
          </li>
        ))}
        {rest.length > 0 && (
          <li>
            <details ref={details} className="group">
              <summary className={CELL}>
                <Icon name="menu" size={20} />
                {t('more')}
              </summary>
              <div className="absolute inset-x-0 bottom-full max-h-[70dvh] overflow-y-auto rounded-t-lg border-t border-line bg-surface p-3 shadow-over">
                <NavList items={rest} cartLines={cartLines} />
              </div>
            </details>
          </li>
        )}
      </ul>
    </nav>
  );
}
