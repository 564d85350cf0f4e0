import { useTranslations } from 'use-intl';
import { DocumentTotals } from '../../components/document-totals.tsx';
import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import { Quantity } from '../../components/quantity.tsx';
import type { LinkView } from './route.tsx';

/** What is asked for, as short as a mail's reader needs it. */
export function LinkLines({ link }: { readonly link: LinkView }) {
  const t = useTranslations('approveLink');
  return (
    <Panel title={t('goods')} flush>
      <ol className="divide-y divide-line">
        {[...link.lines.entries()].map(([place, { description, quantity, unitPrice, net }]) => (
          <li key={place} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5 px-4 py-2.5">
            <span className="min-w-0 flex-1 basis-52 font-medium">{description}</span>
            <span className="text-ink-2">
              <Quantity value={quantity} /> × <Money value={unitPrice} />
            </span>
            <Money value={net} className="min-w-28 text-right" />
          </li>
        ))}
      </ol>
      <DocumentTotals net={link.net} tax={link.tax} gross={link.gross} />
    </Panel>
  );
}
