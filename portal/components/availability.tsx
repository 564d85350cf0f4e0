import { useTranslations } from 'use-intl';
import { Icon } from './icon.tsx';

type AvailabilityProps = {
  /** Pieces in stock that nobody has reserved. */
  readonly available: number;
  /** Days until what is not in stock arrives; null when nobody can say. */
  readonly leadDays: number | null;
  /** A model is built to order: its date depends on the choices. */
  readonly configurable?: boolean;
};

/** How soon something can be had, in words. */
export function Availability({ available, leadDays, configurable = false }: AvailabilityProps) {
  const t = useTranslations('availability');
  if (available > 0) {
    return (
      <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-ok">
        <Icon name="checkCircle" size={14} />
        {t('inStock', { count: available })}
      </span>
    );
  }
  const words = leadDays === null ? t(configurable ? 'byChoice' : 'onRequest') : t('days', { count: leadDays });
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-ink-2 cards:whitespace-normal">
      <Icon name={configurable ? 'sliders' : 'clock'} size={14} className="text-ink-3" />
      {words}
    </span>
  );
}
