import { useTranslations } from 'use-intl';
import { Icon } from '../../components/icon.tsx';
import type { IconName } from '../../components/icon-paths.ts';
import { formatList } from '../../i18n/format.ts';
import { useIntlTag } from '../../i18n/portal-provider.tsx';
import type { Choice } from './choices.ts';
import type { Cause } from './view.ts';

const ICONS: Readonly<Record<Cause['source'], IconName>> = {
  ENGINEERING: 'wrench',
  PRICE_AGREEMENT: 'tag',
  POLICY: 'approve',
  AVAILABILITY: 'truck',
};

type ReasonsProps = {
  readonly causes: readonly Cause[];
  /** The user's own choices that stand against it. */
  readonly choices: readonly Choice[];
  readonly nameOf: (group: string, option: string | null) => string;
};

/** Why something is not possible, cause by cause in the trade's words, and which of one's own choices stand against it. */
export function Reasons({ causes, choices, nameOf }: ReasonsProps) {
  const t = useTranslations('configurator.reason');
  const words = useCauseWords();
  const tag = useIntlTag();
  const names = choices.map(({ group, option, quantity }) => {
    const name = option === null ? t('nothingIn', { group: nameOf(group, null) }) : nameOf(group, option);
    return quantity > 1 ? `${quantity} × ${name}` : name;
  });
  return (
    <ul className="grid gap-0.5 text-sm text-ink-2">
      {causes.map((cause) => (
        <li key={`${cause.source} ${cause.code}`} className="flex items-start gap-1.5">
          <Icon name={ICONS[cause.source]} size={12} className="mt-1 text-ink-3" />
          <span>{words(cause)}</span>
        </li>
      ))}
      {names.length > 0 && (
        <li className="flex items-start gap-1.5">
          <Icon name="person" size={12} className="mt-1 text-ink-3" />
          <span>{t('yourChoice', { names: formatList(tag, names) })}</span>
        </li>
      )}
    </ul>
  );
}

/** Words one cause: a rule's own sentence, a group's limit, or what stands outside of the model. */
export function useCauseWords(): (cause: Cause) => string {
  const t = useTranslations('configurator.reason');
  return (cause) => {
    if (cause.source !== 'ENGINEERING') return t(cause.source);
    return cause.isGroup ? t('group', { group: cause.text }) : cause.text;
  };
}
