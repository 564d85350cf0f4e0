import { useTranslations } from 'use-intl';
import { Day } from '../../components/date.tsx';
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
        {[...link.lines.entries()].map(([place, line]) => (
          <li key={place} className="px-4 py-2.5">
            <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5">
              <span className="min-w-0 flex-1 basis-52 font-medium">{line.description}</span>
              <span className="text-ink-2">
                <Quantity value={line.quantity} /> × <Money value={line.unitPrice} />
              </span>
              <Money value={line.net} className="min-w-28 text-right" />
            </div>
            <LineFacts line={line} />
          </li>
        ))}
      </ol>
      <DocumentTotals net={link.net} tax={link.tax} gross={link.gross} />
    </Panel>
  );
}

function LineFacts({ line }: { readonly line: LinkView['lines'][number] }) {
  const t = useTranslations('documentLine');
  const options = line.chosen.map(({ optionName, quantity }) =>
    quantity > 1 ? `${quantity} × ${optionName}` : optionName,
  );
  return (
    <>
      {line.configurationName && <p className="text-ink-2">{t('named', { name: line.configurationName })}</p>}
      <p className="font-mono text-sm text-ink-3">{line.sku}</p>
      {options.length > 0 && <p className="text-sm text-ink-2">{options.join(' · ')}</p>}
      {line.requestedDate && (
        <p className="text-sm text-ink-2">{t.rich('wanted', { day: () => <Day date={line.requestedDate} /> })}</p>
      )}
    </>
  );
}
