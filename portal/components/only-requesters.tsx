import { useTranslations } from 'use-intl';
import { Banner } from './banner.tsx';
import { TextLink } from './text-link.tsx';
import { useRole } from './use-role.ts';

type OnlyRequestersProps = {
  /** Whether what is seen is a configuration, which can be handed to a requester by its link. */
  readonly configuring?: boolean;
  readonly className?: string;
};

/** Why the viewer finds nothing to order with, and what to do about it; nothing for requesters. */
export function OnlyRequesters({ configuring = false, className = '' }: OnlyRequestersProps) {
  const t = useTranslations('onlyRequesters');
  const mayRequest = useRole('requester');
  const administers = useRole('account_administrator');
  if (mayRequest) return null;
  return (
    <div className={className}>
      <Banner tone="waiting" title={configuring ? t('configure') : t('order')}>
        {administers ? t('giveYourself') : t('ask')} {configuring && t('share')}{' '}
        <TextLink to="/people">{t('people')}</TextLink>
      </Banner>
    </div>
  );
}
