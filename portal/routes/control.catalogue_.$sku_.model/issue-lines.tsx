import { useTranslations } from 'use-intl';
import { TextLink } from '../../components/text-link.tsx';
import type { Draft } from './route.tsx';
import { modelPath, useModel } from './use-model.ts';

type Issue = Draft['issues'][number];

const MOST = 12;

function useIssuePlace() {
  const { item, definition, draft } = useModel();
  return ({ path }: Issue): { readonly text: string; readonly to: string } | null => {
    const [, list = '', index = '', inner, at = ''] = path.split('.');
    const part = (name: 'groups' | 'rules' | 'attributes') => definition[name]?.[Number(index)]?.code ?? index;
    if (list === 'groups') {
      const group = part('groups');
      const option = inner === 'options' ? definition.groups[Number(index)]?.options[Number(at)]?.code : undefined;
      const query = option ? `option=${option}&in=${group}` : `group=${group}`;
      const text = [group, option].filter(Boolean).join(' / ');
      return { text, to: `${modelPath(item.sku, 'groups')}${draft && index ? `?${query}` : ''}` };
    }
    if (list === 'rules') return { text: part('rules'), to: `${modelPath(item.sku, 'rule')}?code=${part('rules')}` };
    if (list === 'attributes')
      return { text: part('attributes'), to: `${modelPath(item.sku, 'attributes')}?code=${part('attributes')}` };
    return null;
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
    </div>
  );
}
