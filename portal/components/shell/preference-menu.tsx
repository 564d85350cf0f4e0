import { Form, useLocation } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { LOCALE_NAMES, LOCALES } from '../../i18n/locale.ts';
import { useFacts } from '../../i18n/portal-provider.tsx';
import { THEMES, type Theme } from '../../i18n/preferences.ts';
import { Icon } from '../icon.tsx';
import type { IconName } from '../icon-paths.ts';
import { MENU_ITEM, Menu } from '../menu.tsx';

const THEME_ICONS: Readonly<Record<Theme, IconName>> = { system: 'display', light: 'sun', dark: 'moon' };

/** Language and colours, chosen for this browser; posts to /preferences and comes back. */
export function PreferenceMenu() {
  const t = useTranslations('shell');
  const { locale, theme } = useFacts();
  const { pathname, search } = useLocation();
  return (
    <Menu label={t('preferences')} icon="globe" iconOnly variant="quiet">
      <Form method="post" action="/preferences" reloadDocument>
        <input type="hidden" name="to" value={`${pathname}${search}`} />
        <p className="px-2.5 pt-1 pb-0.5 text-xs font-medium text-ink-3">{t('language')}</p>
        {LOCALES.map((value) => (
          <button
            key={value}
            type="submit"
            name="locale"
            value={value}
            lang={value}
            aria-pressed={value === locale}
            className={MENU_ITEM}
          >
            {LOCALE_NAMES[value]}
            {value === locale && <Icon name="check" size={14} className="ml-auto text-accent" />}
          </button>
        ))}
        <p className="mt-1 border-t border-line px-2.5 pt-2 pb-0.5 text-xs font-medium text-ink-3">
          {t('theme.label')}
        </p>
        {THEMES.map((value) => (
          <button
            key={value}
            type="submit"
            name="theme"
            value={value}
            aria-pressed={value === theme}
            className={MENU_ITEM}
          >
            <Icon name={THEME_ICONS[value]} size={14} />
            {t(`theme.${value}`)}
            {value === theme && <Icon name="check" size={14} className="ml-auto text-accent" />}
          </button>
        ))}
      </Form>
    </Menu>
  );
}
