import { useTranslations } from 'use-intl';
import type { ModelDefinition, OptionName } from '#engine';
import { Banner } from '../../components/banner.tsx';
import { useSentence } from '../../components/model/use-sentence.ts';
import { formatList } from '../../i18n/format.ts';
import { useIntlTag } from '../../i18n/portal-provider.tsx';
import { useNames } from '../control.catalogue_.$sku_.model/part-names.ts';
import type { Tried } from './try-rule.server.ts';

const MOST_NAMED = 12;

type RuleOutcomeProps = { readonly definition: ModelDefinition; readonly tried: Tried };

/** The rule in words as it stands in the form, and what it would do to the model at once. */
export function RuleOutcome({ definition, tried }: RuleOutcomeProps) {
  const t = useTranslations('controlModel.tryRule');
  const sentence = useSentence(definition);
  if (!tried)
    return (
      <Banner tone="neutral" live>
        {t('unfinished')}
      </Banner>
    );
  const { voids, kills, forces, proved } = tried.effect;
  const harmless = kills.length === 0 && forces.length === 0;
  return (
    <Banner tone={voids ? 'blocked' : harmless ? 'neutral' : 'risk'} live title={sentence(tried.rule)}>
      {voids && <p>{t('voids')}</p>}
      {kills.length > 0 && (
        <p>
          {t('kills', { count: kills.length })} <OptionNames definition={definition} options={kills} />
        </p>
      )}
      {forces.length > 0 && (
        <p>
          {t('forces', { count: forces.length })} <OptionNames definition={definition} options={forces} />
        </p>
      )}
      {!voids && harmless && proved && <p>{t('harmless')}</p>}
      {!proved && <p>{t('notProved')}</p>}
    </Banner>
  );
}

type OptionNamesProps = { readonly definition: ModelDefinition; readonly options: readonly OptionName[] };

function OptionNames({ definition, options }: OptionNamesProps) {
  const t = useTranslations('controlModel.tryRule');
  const tag = useIntlTag();
  const { full } = useNames(definition);
  const names = formatList(
    tag,
    options.slice(0, MOST_NAMED).map(({ group, option }) => full(group, option)),
  );
  return options.length > MOST_NAMED ? t('andMore', { names, more: options.length - MOST_NAMED }) : names;
}
