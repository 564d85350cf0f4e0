import { useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Tabs } from '../tabs.tsx';
import type { Grouping } from './period.ts';

/** What a report is grouped by, as tabs. The first stands in the address as an empty value, so that it is the current one when nothing is said. */
export function GroupingTabs({ groupings }: { readonly groupings: readonly Grouping[] }) {
  const t = useTranslations('reports');
  const [params] = useSearchParams();
  const tabs = groupings.map((by) => {
    const next = new URLSearchParams(params);
    next.set('by', by === groupings[0] ? '' : by);
    return { to: `?${next}`, label: t(by) };
  });
  return <Tabs label={t('by')} tabs={tabs} />;
}
