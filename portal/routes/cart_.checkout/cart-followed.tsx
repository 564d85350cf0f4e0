import { useTranslations } from 'use-intl';
import { Banner } from '../../components/banner.tsx';

/** Says that the cart beside an open form has become another. */
export function CartFollowed() {
  const t = useTranslations('checkout');
  return (
    <Banner tone="waiting" title={t('followed')} live>
      {t('followedBody')}
    </Banner>
  );
}
