import { useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../components/badge.tsx';
import { Day } from '../../components/date.tsx';
import { Icon } from '../../components/icon.tsx';
import { ItemPicture } from '../../components/item-picture.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Money } from '../../components/money.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { TextLink } from '../../components/text-link.tsx';
import type { MoneyValue } from '../../i18n/format.ts';
import { useIntlTag } from '../../i18n/portal-provider.tsx';
import { writeChoices } from '../configure_.$sku/choices.ts';
import { type Compared, costRows, differences, fitWord, partRows, valueRows } from './comparison.ts';

const HEAD =
  'sticky left-0 z-1 w-28 min-w-24 max-w-32 border-r border-line bg-surface px-3 py-2 text-left align-top font-normal text-ink-2 sm:w-48 sm:max-w-none sm:px-4';

type CompareTableProps = { readonly list: readonly Compared[]; readonly only: boolean };

/** Configurations side by side: price, date, totals, then the parts group by group, with what differs marked. */
export function CompareTable({ list, only }: CompareTableProps) {
  const t = useTranslations('compare');
  const life = useTranslations('wholeLife');
  const tag = useIntlTag();
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const shown = ({ differs }: { readonly differs: boolean }) => differs || !only;
  const parts = partRows(list).filter(shown);
  const values = valueRows(list).filter(shown);
  const dates = new Set(list.map(({ earliest }) => earliest)).size > 1;
  return (
    <ScrollRegion label={t('title')} className="relative overflow-x-auto">
      <table className="w-full border-collapse text-base">
        <caption className="sr-only">{t('title')}</caption>
        <thead>
          <tr className="border-b border-line">
            <td className={HEAD} />
            {list.map((one) => (
              <Head key={one.id ?? ''} one={one} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Amounts label={t('price')} list={list} amounts={list.map(({ price }) => price)} strong />
          {costRows(list)
            .filter(shown)
            .map(({ key, label, cells }) => (
              <Amounts key={key} label={label} list={list} amounts={cells} />
            ))}
          {list.some(({ wholeLife }) => wholeLife) && (
            <Amounts
              label={life('each')}
              list={list}
              amounts={list.map(({ wholeLife }) => wholeLife?.total ?? null)}
              strong
            />
          )}
          <Line label={t('earliest')} differs={dates}>
            {list.map(({ id, earliest }) => (
              <Cell key={id ?? ''} differs={dates}>
                <Day date={earliest} relative />
              </Cell>
            ))}
          </Line>
          {values.map(({ key, label, cells, differs }) => (
            <Line key={key} label={label} differs={differs}>
              {list.map(({ id }, index) => (
                <Cell key={id ?? ''} differs={differs}>
                  {cells[index] ? (
                    <span suppressHydrationWarning>
                      {number.format(cells[index].value)} {cells[index].unit}
                    </span>
                  ) : (
                    <None />
                  )}
                </Cell>
              ))}
            </Line>
          ))}
          {parts.map(({ key, label, cells, differs }) => (
            <Line key={key} label={label} differs={differs}>
              {list.map(({ id }, index) => (
                <Cell key={id ?? ''} differs={differs}>
                  {cells[index] ?? <None />}
                </Cell>
              ))}
            </Line>
          ))}
          {only && parts.length === 0 && (
            <tr>
              <td colSpan={list.length + 1} className="px-4 py-3 text-ink-2">
                {t('sameParts')}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type AmountsProps = {
  readonly label: string;
  readonly list: readonly Compared[];
  readonly amounts: readonly (MoneyValue | null)[];
  readonly strong?: boolean;
};

/** A line of money, each with what it is more or less than the first. */
function Amounts({ label, list, amounts, strong = false }: AmountsProps) {
  const more = differences(amounts);
  const differs = new Set(amounts.map((one) => one?.amount)).size > 1;
  return (
    <Line label={label} differs={differs}>
      {list.map(({ id }, at) => (
        <Cell key={id ?? ''} differs={differs}>
          {amounts[at] ? <Money value={amounts[at]} className={strong ? 'font-semibold' : ''} /> : <None />}
          {at > 0 && more[at] && more[at].amount !== '0' && (
            <span className="block text-sm text-ink-3">
              <Money value={more[at]} signed />
            </span>
          )}
        </Cell>
      ))}
    </Line>
  );
}

function addressOf({ id, sku, version, choices }: Compared): string {
  const params = new URLSearchParams({ c: writeChoices(choices), ...(id && { id, v: String(version ?? 0) }) });
  return `/configure/${encodeURIComponent(sku)}?${params}`;
}

function Head({ one }: { readonly one: Compared }) {
  const t = useTranslations('compare');
  const words = useTranslations('configurations');
  const fit = fitWord(one);
  const [params] = useSearchParams();
  const without = new URLSearchParams(params);
  if (one.id === null) for (const name of ['sku', 'c', 'name']) without.delete(name);
  else {
    const ids = params.getAll('ids').flatMap((text) => text.split(','));
    without.delete('ids');
    for (const id of ids) if (id !== one.id) without.append('ids', id);
  }
  return (
    <th scope="col" className="min-w-32 px-3 py-3 sm:min-w-44 text-left align-top font-normal sm:px-4">
      <span className="flex items-start justify-between gap-2">
        <ItemPicture family={one.picture} size="small" />
        <span className="print:hidden">
          <LinkButton to={`?${without}`} variant="quiet" size="small" icon="close" iconOnly preventScrollReset>
            {t('remove', { name: one.name })}
          </LinkButton>
        </span>
      </span>
      {one.sku ? (
        <TextLink to={addressOf(one)} className="mt-2 block font-semibold break-words">
          {one.name}
        </TextLink>
      ) : (
        <span className="mt-2 block font-semibold break-words">{one.name}</span>
      )}
      <span className="block text-sm text-ink-3">{one.id === null ? t('edited') : one.itemName}</span>
      {fit && (
        <span className="mt-1 flex flex-wrap items-center gap-x-2">
          <Badge tone={one.fit === 'STILL_FITS' ? 'neutral' : 'risk'}>{words(fit)}</Badge>
          {one.fit === 'CHANGED' && one.id && (
            <TextLink to={`/configurations/${one.id}`}>{words('noLongerFits')}</TextLink>
          )}
        </span>
      )}
    </th>
  );
}

type LineProps = { readonly label: string; readonly differs: boolean; readonly children: ReactNode };

function Line({ label, differs, children }: LineProps) {
  const t = useTranslations('compare');
  return (
    <tr className="border-b border-line break-inside-avoid last:border-b-0">
      <th scope="row" className={HEAD}>
        <span className="flex items-start gap-1.5">
          <span className="min-w-0 flex-1 break-words">{label}</span>
          {differs && (
            <span className="text-accent" title={t('differs')}>
              <Icon name="compare" size={14} className="mt-1" />
              <span className="sr-only">{t('differs')}</span>
            </span>
          )}
        </span>
      </th>
      {children}
    </tr>
  );
}

function Cell({ differs, children }: { readonly differs: boolean; readonly children: ReactNode }) {
  return <td className={`px-3 py-2 align-top sm:px-4 ${differs ? 'bg-accent-soft' : ''}`}>{children}</td>;
}

function None() {
  const t = useTranslations('compare');
  return (
    <span className="text-ink-3">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{t('none')}</span>
    </span>
  );
}
