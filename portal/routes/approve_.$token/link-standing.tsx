import { useTranslations } from 'use-intl';
import { Banner } from '../../components/banner.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import type { LinkView } from './route.tsx';

/** What was decided, or why this link decides nothing any more. */
export function LinkStanding({ link, live }: { readonly link: LinkView; readonly live: boolean }) {
  const t = useTranslations('approveLink');
  const settled = link.state === 'approved' || link.state === 'rejected';
  const tone = settled ? (link.state === 'approved' ? 'ok' : 'blocked') : 'neutral';
  return (
    <Banner
      live={live}
      tone={tone}
      title={settled ? t(`state.${link.state}`, { number: link.number }) : t(`obstacle.${link.obstacle ?? 'USED'}`)}
      actions={
        <LinkButton to="/approvals" variant="secondary">
          {t('toInbox')}
        </LinkButton>
      }
    >
      {settled ? t(link.state === 'approved' ? 'approvedBody' : 'rejectedBody') : t('obstacleBody')}
    </Banner>
  );
}
