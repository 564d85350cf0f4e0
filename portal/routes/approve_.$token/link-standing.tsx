import { useTranslations } from 'use-intl';
import { Banner } from '../../components/banner.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import type { LinkView } from './route.tsx';

const TONES = { approved: 'ok', rejected: 'blocked', cancelled: 'neutral' } as const;

/** What was decided, or why this link decides nothing any more. */
export function LinkStanding({ link, live }: { readonly link: LinkView; readonly live: boolean }) {
  const t = useTranslations('approveLink');
  const settled = settledState(link);
  return (
    <Banner
      live={live}
      tone={settled ? TONES[settled] : 'neutral'}
      {...(settled ? {} : { title: t(`obstacle.${link.obstacle ?? 'USED'}`) })}
      actions={
        <>
          {link.orderNumber && (
            <LinkButton to={`/orders/${link.orderNumber}`} icon="box">
              {t('openOrder', { number: link.orderNumber })}
            </LinkButton>
          )}
          <LinkButton to="/approvals" variant="secondary">
            {t('toInbox')}
          </LinkButton>
        </>
      }
    >
      <Words link={link} />
    </Banner>
  );
}

function Words({ link }: { readonly link: LinkView }) {
  const t = useTranslations('approveLink');
  const name = link.decidedBy ?? t('somebody');
  if (link.state === 'rejected') return t('rejectedBody', { name });
  if (link.state === 'cancelled') return t('takenBackBody');
  if (link.state !== 'approved') return t('obstacleBody');
  return link.orderNumber ? t('orderedBody', { name, order: link.orderNumber }) : t('approvedBody', { name });
}

/** The state of a step that nobody has to decide any more; undefined while it is open. */
export function settledState({ state }: Pick<LinkView, 'state'>): keyof typeof TONES | undefined {
  return state === 'approved' || state === 'rejected' || state === 'cancelled' ? state : undefined;
}
