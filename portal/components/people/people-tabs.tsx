import { useTranslations } from 'use-intl';
import { Tabs } from '../tabs.tsx';

/** What an account keeps about itself, one view each. */
export function PeopleTabs() {
  const t = useTranslations('people');
  return (
    <Tabs
      label={t('tabs')}
      tabs={[
        { to: '/people', label: t('people') },
        { to: '/people/units', label: t('units') },
        { to: '/people/cost-centres', label: t('costCentres') },
        { to: '/people/addresses', label: t('addresses') },
      ]}
    />
  );
}
