import { useTranslations } from 'use-intl';
import { Icon } from '../../components/icon.tsx';

/** How much later or sooner everything can be there; read out, but not shown, where nothing changes. */
export function DelayNote({ days }: { readonly days: number }) {
  const t = useTranslations('configurator.delay');
  if (days === 0) return <span className="sr-only">{t('none')}</span>;
  return (
    <span className={`inline-flex items-center gap-1 text-sm ${days > 0 ? 'text-risk' : 'text-ok'}`}>
      <Icon name="clock" size={12} />
      {days > 0 ? t('later', { days }) : t('sooner', { days: -days })}
    </span>
  );
}
