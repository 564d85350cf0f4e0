import { useTranslations } from 'use-intl';
import { TextLink } from '../../components/text-link.tsx';
import type { Draft } from './route.tsx';
import { modelPath, useModel } from './use-model.ts';

type Issue = Draft['issues'][number];

const MOST = 12;

type Place = { readonly text: string; readonly to: string };

// Where each list of a definition is edited: the page, and the parameter that opens a part's form.
const PLACES: Readonly<Record<string, readonly [page: string, parameter: string]>> = {
  rules: ['rule', 'code'],
  attributes: ['attributes', 'code'],
  values: ['values', 'code'],
  lifeCosts: ['costs', 'cost'],
  assumptions: ['costs', 'assumption'],
  sections: ['groups', 'section'],
  baseItems: ['groups', 'base'],
};

function useIssuePlace() {
  const { item, definition, draft } = useModel();
  const optionPlace = (index: string, at: string | undefined): Place => {
    const known = definition.groups[Number(index)];
    const group = known?.code ?? index;
    const option = at === undefined ? undefined : known?.options[Number(at)]?.code;
    const query = option ? `option=${option}&in=${group}` : `group=${group}`;
    const text = [group, option].filter(Boolean).join(' / ');
    return { text, to: `${modelPath(item.sku, 'groups')}${draft && index ? `?${query}` : ''}` };
  };
  return ({ path }: Issue): Place | null => {
    const [, list = '', index = '', inner, at] = path.split('.');
    if (list === 'groups') return optionPlace(index, inner === 'options' ? at : undefined);
    const [page, parameter] = PLACES[list] ?? [];
    if (page === undefined) return null;
    const parts = Reflect.get(definition, list) as
      | readonly { readonly code?: string; readonly sku?: string }[]
      | undefined;
    const part = parts?.[Number(index)];
    const text = part?.code ?? part?.sku ?? index;
    return { text, to: `${modelPath(item.sku, page)}?${parameter}=${encodeURIComponent(text)}` };
  };
}

/** What stands in a definition where an issue points to, when that is a single word: the name that nothing answers to. */
function nameAt(definition: unknown, path: string): string | null {
  const [, ...parts] = path.split('.');
  const found = parts.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    definition,
  );
  return typeof found === 'string' && found !== '' ? found : null;
}

/** What has to be put right before a draft can be examined, each with the way to where it is edited. */
export function IssueLines({ issues }: { readonly issues: readonly Issue[] }) {
  const t = useTranslations('controlModel');
  const place = useIssuePlace();
  const { definition } = useModel();
  return (
    <div className="grid gap-2">
      <p className="text-base text-ink-2">{t('refused', { count: issues.length })}</p>
      <ol className="grid gap-2">
        {issues.slice(0, MOST).map((issue) => {
          const known = place(issue);
          const name = issue.code === 'unknown' ? nameAt(definition, issue.path) : null;
          return (
            <li key={`${issue.path} ${issue.code}`} className="text-base">
              {known ? <TextLink to={known.to}>{known.text}</TextLink> : <code className="text-sm">{issue.path}</code>}{' '}
              <span className="text-ink-2">
                {name ? t('unknownName', { name }) : t(`issue.${issue.code ?? 'malformed'}`)}
              </span>
            </li>
          );
        })}
      </ol>
      {issues.length > MOST && (
        <p className="text-base text-ink-2">{t('check.andMore', { count: issues.length - MOST })}</p>
      )}
    </div>
  );
}
