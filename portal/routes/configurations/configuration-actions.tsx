import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { SubmitButton } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { MENU_ITEM, Menu } from '../../components/menu.tsx';
import { showToast } from '../../components/toast-queue.ts';
import { useRole } from '../../components/use-role.ts';
import type { ConfigurationRow } from './configuration-columns.tsx';

type ActionsProps = { readonly row: ConfigurationRow; readonly idempotencyKey: string };

/** Order one, copy its address, put it away. */
export function ConfigurationActions({ row, idempotencyKey }: ActionsProps) {
  const t = useTranslations('configurations');
  const mayRequest = useRole('requester');
  return (
    <span className="relative flex items-center justify-end gap-1.5 cards:justify-start">
      {row.fit === 'CHANGED' && (
        <LinkButton to={`/configurations/${row.id}`} size="small">
          {t('lookThrough')}
        </LinkButton>
      )}
      {mayRequest && row.price && row.fit !== 'CHANGED' && (
        <Form method="post">
          <Kept row={row} intent="order" />
          <input type="hidden" name="idempotencyKey" value={`${idempotencyKey}.${row.id}`} />
          <SubmitButton name="order" value={row.id} size="small" variant="secondary" icon="cart">
            {t('order')}
          </SubmitButton>
        </Form>
      )}
      <span className={row.mine ? '' : 'invisible scripted:visible'}>
        <Menu label={t('more', { name: row.name })} icon="more" iconOnly variant="quiet">
          <CopyLink row={row} />
          {row.mine && (
            <Form method="post">
              <Kept row={row} intent="archive" />
              <input type="hidden" name="version" value={row.version} />
              <button type="submit" className={MENU_ITEM}>
                <Icon name="trash" />
                {t('archive')}
              </button>
            </Form>
          )}
        </Menu>
      </span>
    </span>
  );
}

function Kept({ row, intent }: { readonly row: ConfigurationRow; readonly intent: string }) {
  return (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="configurationId" value={row.id} />
      <input type="hidden" name="name" value={row.name} />
    </>
  );
}

// Needs a script; without one the row's own link can be copied.
function CopyLink({ row }: { readonly row: ConfigurationRow }) {
  const t = useTranslations('configurations');
  const copy = async () => {
    await navigator.clipboard.writeText(new URL(`/configurations/${row.id}`, window.location.href).href);
    showToast({ tone: 'ok', title: t('copied') });
  };
  return (
    <span className="hidden scripted:block">
      <button type="button" onClick={copy} className={MENU_ITEM}>
        <Icon name="link" />
        {t('copy')}
      </button>
    </span>
  );
}
