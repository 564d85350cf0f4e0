import { useTranslations } from 'use-intl';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { Panel } from '../../components/panel.tsx';
import { PartyCard } from '../../components/party-card.tsx';
import { Timeline } from '../../components/timeline.tsx';
import { SAMPLE_CONTACTS } from './samples.ts';

/** Banners, events and people. */
export function MessageSamples() {
  const t = useTranslations('gallery');
  const roles = useTranslations('role');
  return (
    <>
      <div className="grid gap-2">
        <Banner tone="ok" title={t('orderPlaced')}>
          {t('orderPlacedBody')}
        </Banner>
        <Banner tone="risk" title={t('late')} actions={<Button size="small">{t('accept')}</Button>}>
          {t('lateBody')}
        </Banner>
        <Banner tone="blocked" title={t('noSupplier')} />
        <Banner tone="waiting">{t('waitingBody')}</Banner>
      </div>
      <div className="grid gap-6 lg:grid-cols-2">
        <Panel title={t('events')}>
          <Timeline
            events={[
              { id: '1', at: '2026-11-20T14:05:00Z', title: t('eventLate'), body: t('lateBody'), tone: 'risk' },
              { id: '2', at: '2026-11-18T09:12:00Z', title: t('eventConfirmed'), by: 'Mei-Ling Chou', tone: 'ok' },
              { id: '3', at: '2026-11-17T16:40:00Z', title: t('orderPlaced'), by: 'Ann Keller', icon: 'cart' },
            ]}
          />
          <Disclosure summary={t('earlier')}>{t('orderPlacedBody')}</Disclosure>
        </Panel>
        <Panel title={t('team')}>
          <div className="grid gap-5">
            {SAMPLE_CONTACTS.map((contact) => (
              <PartyCard key={contact.name} contact={{ ...contact, role: roles(contact.role) }} />
            ))}
          </div>
        </Panel>
      </div>
    </>
  );
}
