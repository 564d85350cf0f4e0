import { useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Banner } from '../../components/banner.tsx';
import { formatList } from '../../i18n/format.ts';
import { useIntlTag } from '../../i18n/portal-provider.tsx';

/** Which order's goods have just come into the cart once more, and what of them could not. */
export function AgainBanner() {
  const t = useTranslations('cart');
  const tag = useIntlTag();
  const [params] = useSearchParams();
  const number = params.get('again');
  const leftOut = params.getAll('leftOut');
  if (!number) return null;
  return (
    <div className="mb-4">
      <Banner tone={leftOut.length > 0 ? 'risk' : 'ok'} live title={t('again', { number })}>
        {leftOut.length > 0 && t('leftOut', { count: leftOut.length, names: formatList(tag, leftOut) })}
      </Banner>
    </div>
  );
}
