import { useTranslations } from 'use-intl';
import { DefinitionList } from '../../components/definition-list.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { Quantity } from '../../components/quantity.tsx';
import { useRole } from '../../components/use-role.ts';
import type { ItemData } from './route.tsx';

/** What lies in stock, what orders hold of it, and what is free. */
export function StockPanel({ stock }: { readonly stock: ItemData['item']['stock'] }) {
  const t = useTranslations('controlItem');
  const roles = [useRole('sales'), useRole('administrator'), useRole('planner')];
  const adjust = roles.includes(true) && (
    <LinkButton to="?panel=stock" size="small" preventScrollReset>
      {t('adjust')}
    </LinkButton>
  );
  const entries = (['onHand', 'reserved', 'available'] as const).map((id) => ({
    id,
    term: t(id),
    value: <Quantity value={stock[id]} />,
  }));
  return (
    <Panel title={t('stock')} actions={adjust}>
      <DefinitionList entries={entries} columns={3} />
    </Panel>
  );
}
