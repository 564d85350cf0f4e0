import { useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Banner } from '../../components/banner.tsx';
import { TextLink } from '../../components/text-link.tsx';
import type { Address } from './address.ts';
import { isAsSaved, type SavedConfiguration, type View } from './view.ts';

type NoticesProps = {
  readonly view: View;
  readonly saved: SavedConfiguration | null;
  readonly address: Address;
};

/** What is to be known before one goes on: another version of the model, choices that fell away, what was saved. */
export function Notices({ view, saved, address }: NoticesProps) {
  const t = useTranslations('configurator.notice');
  const [params] = useSearchParams();
  const { version: opened, noQuantity } = address;
  const unchanged = saved !== null && isAsSaved(saved, view);
  const older = saved?.modelVersion && saved.modelVersion.number !== view.modelVersion.number;
  return (
    <div className="mb-4 grid gap-2 empty:hidden">
      {params.get('done') === 'saved' && unchanged && (
        <Banner tone="ok" live title={t('saved', { name: saved.name })}>
          <TextLink to="/configurations">{t('all')}</TextLink>
        </Banner>
      )}
      {saved && opened !== null && opened !== saved.version && (
        <Banner tone="risk" title={t('savedMeanwhile')}>
          <TextLink to={`/configurations/${saved.id}`}>{t('openNewest')}</TextLink>
        </Banner>
      )}
      {older && (
        <Banner
          tone="waiting"
          title={t('version', { was: saved.modelVersion?.number ?? 0, now: view.modelVersion.number })}
        >
          {saved.fit === 'CHANGED' ? (
            <TextLink to={`/configurations/${saved.id}`}>{t('whatChanged')}</TextLink>
          ) : (
            t('versionHint')
          )}
        </Banner>
      )}
      {view.dropped.length > 0 && (
        <Banner tone="risk" title={t('dropped', { count: view.dropped.length })}>
          {view.dropped.map((line) => line.split(' ').slice(1).join(' ')).join(', ')}
        </Banner>
      )}
      {noQuantity !== null && (
        <Banner tone="risk" title={t('quantity', { typed: noQuantity === '' ? 'none' : 'other', text: noQuantity })}>
          {t('quantityHint')}
        </Banner>
      )}
    </div>
  );
}
