import { useTranslations } from 'use-intl';
import { Badge } from '../../components/badge.tsx';
import { Day } from '../../components/date.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { EarliestReason } from '../../components/earliest-day.tsx';
import { ItemPicture } from '../../components/item-picture.tsx';
import { Money } from '../../components/money.tsx';
import { RequestedDay } from '../../components/requested-day.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { writeChoices } from '../configure_.$sku/choices.ts';
import type { CartLine } from './cart-view.ts';

/** What a line is: the item, and for a configured one its options. */
export function LineGoods({ line, editable = true }: { readonly line: CartLine; readonly editable?: boolean }) {
  const t = useTranslations('cart');
  const { item, configuration } = line;
  const model = item?.kind === 'MODEL';
  return (
    <div className="flex min-w-0 gap-3">
      <ItemPicture family={item?.family.picture ?? 'part'} size="small" />
      <div className="grid min-w-0 content-start gap-0.5">
        <span className="text-base font-medium break-words">
          {item ? (
            <TextLink
              to={`/catalogue/${encodeURIComponent(item.sku)}`}
              className="text-ink no-underline! hover:underline!"
            >
              {item.name}
            </TextLink>
          ) : (
            t('gone')
          )}
        </span>
        <span className="text-sm text-ink-3">{[item?.sku, configuration?.name].filter(Boolean).join(' · ')}</span>
        <LineObstacle line={line} />
        {line.requestedDay && <RequestedDay value={line.requestedDay} />}
        {line.chosen.length > 0 && <ChosenOptions line={line} />}
        {editable && model && (
          <TextLink to={configuratorOf(line)} className="text-sm">
            {t('change')}
          </TextLink>
        )}
      </div>
    </div>
  );
}

function configuratorOf({ item, choices, quantity }: CartLine): string {
  const params = new URLSearchParams({ c: writeChoices(choices ?? []), quantity: String(quantity) });
  return `/configure/${encodeURIComponent(item?.sku ?? '')}?${params}`;
}

function ChosenOptions({ line }: { readonly line: CartLine }) {
  const t = useTranslations('cart');
  const name = ({ optionName, quantity }: CartLine['chosen'][number]) =>
    quantity > 1 ? `${quantity} × ${optionName}` : optionName;
  return (
    <Disclosure summary={<span className="text-sm">{t('options', { count: line.chosen.length })}</span>}>
      <dl className="grid grid-cols-[minmax(5rem,auto)_1fr] gap-x-4 gap-y-0.5 text-sm">
        {line.chosen.map((option) => (
          <div key={`${option.groupName} ${option.optionName}`} className="contents">
            <dt className="text-ink-3">{option.groupName}</dt>
            <dd>{name(option)}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}

/** Why a line cannot be requested as it stands, in words. */
function LineObstacle({ line }: { readonly line: CartLine }) {
  const t = useTranslations('cart.obstacle');
  if (line.obstacle === null) return null;
  if (line.obstacle !== 'PRICE_CHANGED') {
    return (
      <span>
        <Badge tone="blocked">{t(line.obstacle)}</Badge>
      </span>
    );
  }
  return (
    <span className="flex flex-wrap items-center gap-x-2 text-sm">
      <Badge tone="risk">{t('PRICE_CHANGED')}</Badge>
      <span className="text-ink-2">{t.rich('shownAt', { price: () => <Money value={line.shownUnitPrice} /> })}</span>
    </span>
  );
}

/** When a line can be there, and why not sooner. */
export function LineEarliest({ line: { earliest, obstacle } }: { readonly line: CartLine }) {
  const t = useTranslations('earliest');
  if (obstacle === 'NOT_ORDERABLE' || obstacle === 'INVALID_CONFIGURATION')
    return <span className="text-ink-3">–</span>;
  if (!earliest) return <span className="text-sm text-risk">{t('unknown')}</span>;
  return (
    <span className="grid">
      <Day date={earliest.date} />
      <span className="text-sm text-ink-3">
        <EarliestReason value={earliest} />
      </span>
    </span>
  );
}
