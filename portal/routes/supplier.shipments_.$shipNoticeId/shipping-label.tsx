import { useTranslations } from 'use-intl';
import { Day } from '../../components/date.tsx';
import { Panel } from '../../components/panel.tsx';
import { Barcode } from '../../components/supply/barcode.tsx';
import { printedSscc } from '../../components/supply/sscc.ts';
import type { Notice } from './route.tsx';

type LabelProps = { readonly notice: Notice; readonly sender: string };

/** What goes on the package: who sends it, what is in it, and the code that receiving scans. */
export function ShippingLabel({ notice, sender }: LabelProps) {
  const t = useTranslations('supplierShipment');
  const code = printedSscc(notice.sscc);
  return (
    <Panel title={t('label')} note={t('printHint')}>
      <div className="grid gap-3">
        <p className="flex flex-wrap justify-between gap-x-6 text-lg font-semibold">
          <span>{sender}</span>
          <span>{notice.number}</span>
        </p>
        <ul className="text-base">
          {notice.lines.map(({ id, quantity, component, subOrderNumber }) => (
            <li key={id} className="flex flex-wrap justify-between gap-x-4">
              <span>
                {quantity} × {component.name} ({component.sku})
              </span>
              <span className="text-ink-3">{subOrderNumber}</span>
            </li>
          ))}
        </ul>
        <p className="text-base text-ink-2">
          {[notice.carrier, notice.tracking].filter(Boolean).join(' · ')} <Day date={notice.expectedOn} weekday />
        </p>
        <div>
          <Barcode digits={`00${notice.sscc}`} label={t('ssccLong', { code })} />
          <p className="mt-1 font-mono text-lg tracking-wide">{code}</p>
        </div>
      </div>
    </Panel>
  );
}
