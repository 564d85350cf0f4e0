import { useTranslations } from 'use-intl';
import { Button } from '../../components/button.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { Hint } from '../../components/hint.tsx';
import { Icon } from '../../components/icon.tsx';
import { ICON_PATHS, type IconName } from '../../components/icon-paths.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { MENU_ITEM, Menu } from '../../components/menu.tsx';
import { Panel } from '../../components/panel.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { showToast } from '../../components/toast-queue.ts';

const ICONS = Object.keys(ICON_PATHS) as IconName[];

/** Buttons, menus, dialogs, tabs and icons. */
export function ActionSamples({ panel }: { readonly panel: string | null }) {
  const t = useTranslations('gallery');
  return (
    <Panel title={t('actions')} note={t('actionsNote')}>
      <Tabs
        label={t('actions')}
        tabs={[
          { to: '/gallery', label: t('tabAll'), count: 12 },
          { to: '/gallery?state=at_risk', label: t('tabRisk'), count: 3 },
          { to: '/gallery?state=delivered', label: t('tabDone') },
        ]}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" icon="check">
          {t('approve')}
        </Button>
        <Button icon="download">CSV</Button>
        <Button variant="quiet">{t('skip')}</Button>
        <Button variant="danger" icon="trash">
          {t('cancelOrder')}
        </Button>
        <Button pending>{t('saving')}</Button>
        <Button disabled>{t('approve')}</Button>
        <Button size="small">{t('skip')}</Button>
        <Button size="large" variant="primary">
          {t('approve')}
        </Button>
        <Button iconOnly icon="more" variant="quiet">
          {t('moreActions')}
        </Button>
        <Button onClick={() => showToast({ tone: 'ok', title: t('toastTitle'), body: t('toastBody') })}>
          {t('showToast')}
        </Button>
        <LinkButton to="?panel=dialog">{t('openDialog')}</LinkButton>
        <Menu label={t('moreActions')} align="start">
          <a href="#content" className={MENU_ITEM}>
            <Icon name="copy" size={14} />
            {t('orderAgain')}
          </a>
          <button type="button" className={MENU_ITEM}>
            <Icon name="print" size={14} />
            {t('print')}
          </button>
        </Menu>
        <span className="flex items-center gap-1">
          {t('atp')} <Hint label={t('whatIs', { word: t('atp') })}>{t('atpHint')}</Hint>
        </span>
      </div>
      <ul aria-label={t('icons')} className="mt-5 flex flex-wrap gap-3 text-ink-2">
        {ICONS.map((name) => (
          <li key={name} title={name}>
            <Icon name={name} size={20} />
          </li>
        ))}
      </ul>
      {panel && (
        <Drawer
          title={t('cancelOrder')}
          closeTo="/gallery"
          kind={panel === 'dialog' ? 'dialog' : 'drawer'}
          footer={<Button variant="danger">{t('cancelOrder')}</Button>}
        >
          {t('cancelPreview')}
        </Drawer>
      )}
    </Panel>
  );
}
