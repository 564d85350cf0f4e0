import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { Shell } from '../../gateway/shell.ts';
import { Avatar } from '../avatar.tsx';
import { Icon } from '../icon.tsx';
import { MENU_ITEM, MenuSurface, useDismiss } from '../menu.tsx';

/** Who is signed in, for whom they act, and the way out. */
export function PersonMenu({ shell }: { readonly shell: Shell }) {
  const t = useTranslations('shell');
  const details = useDismiss();
  return (
    <details ref={details} className="relative">
      <summary className="flex h-8 items-center gap-2 rounded-md px-1 hover:bg-sunken pointer-coarse:h-11">
        <Avatar name={shell.person.name} size="small" />
        <span className="max-w-40 truncate text-base font-medium max-lg:sr-only">{shell.person.name}</span>
        <Icon name="chevronDown" size={12} className="text-ink-3 max-lg:hidden" />
      </summary>
      <MenuSurface align="end">
        <div className="border-b border-line px-2.5 pt-1 pb-2">
          <p className="font-medium">{shell.person.name}</p>
          <p className="text-sm text-ink-3">{shell.person.email}</p>
        </div>
        <Memberships shell={shell} />
        <Link to="/profile" className={MENU_ITEM}>
          <Icon name="person" size={14} />
          {t('profile')}
        </Link>
        <Form method="post" action="/sign-out" reloadDocument>
          <button type="submit" className={MENU_ITEM}>
            <Icon name="signOut" size={14} />
            {t('signOut')}
          </button>
        </Form>
      </MenuSurface>
    </details>
  );
}

function Memberships({ shell }: { readonly shell: Shell }) {
  const t = useTranslations('shell');
  if (shell.memberships.length < 2) return null;
  return (
    <Form method="post" action="/acting-membership" reloadDocument className="mb-1 border-b border-line pb-1">
      <p className="px-2.5 pt-2 pb-0.5 text-xs font-medium text-ink-3">{t('actingFor')}</p>
      {shell.memberships.map(({ id, party, partyName }) => (
        <button
          key={id}
          type="submit"
          name="membership"
          value={id}
          aria-pressed={id === shell.acting.id}
          className={MENU_ITEM}
        >
          <span className="min-w-0 truncate">{partyName}</span>
          <span className="text-sm text-ink-3">{t(`party.${party}`)}</span>
          {id === shell.acting.id && <Icon name="check" size={14} className="ml-auto text-accent" />}
        </button>
      ))}
    </Form>
  );
}
