import { useTranslations } from 'use-intl';
import { Badge } from '../../components/badge.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { Part } from '../../components/supply/part.tsx';
import type { Unit } from './route.tsx';

type Row = Unit['components'][number];

type BillPanelProps = { readonly unit: Unit; readonly removable: boolean };

/** What the unit needs, what is in it by serial number, and what is missing. */
export function BillPanel({ unit, removable }: BillPanelProps) {
  const t = useTranslations('floorUnit');
  const columns: Column<Row>[] = [
    { key: 'part', header: t('part'), cell: ({ component }) => <Part part={component} />, phone: 'title' },
    {
      key: 'needed',
      header: t('needed'),
      cell: ({ installed, required }) => t('neededOf', { installed, required }),
      align: 'end',
    },
    { key: 'state', header: t('state'), cell: (row) => <Completeness row={row} /> },
    { key: 'serials', header: t('serials'), cell: (row) => <Serials serials={row.serials} removable={removable} /> },
  ];
  return (
    <Panel title={t('bill')} flush>
      <DataTable
        caption={t('bill')}
        columns={columns}
        rows={unit.components}
        rowKey={({ component }) => component.sku}
      />
    </Panel>
  );
}

function Completeness({ row }: { readonly row: Row }) {
  const t = useTranslations('floorUnit');
  const missing = row.required - row.installed;
  if (missing <= 0) return <Badge tone="ok">{t('complete')}</Badge>;
  if (!row.component.serialised || row.fromStock) return <Badge tone="neutral">{t('byQuantity')}</Badge>;
  return <Badge tone="waiting">{t('open', { count: missing })}</Badge>;
}

function Serials({ serials, removable }: { readonly serials: readonly string[]; readonly removable: boolean }) {
  const t = useTranslations('floorUnit');
  if (serials.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1">
      {serials.map((serial) => (
        <li key={serial} className="inline-flex items-center gap-1 font-mono text-sm">
          {serial}
          {removable && (
            <LinkButton
              to={`?remove=${encodeURIComponent(serial)}`}
              preventScrollReset
              size="small"
              variant="quiet"
              icon="close"
              iconOnly
            >
              {t('remove', { serial })}
            </LinkButton>
          )}
        </li>
      ))}
    </ul>
  );
}
