import { useTranslations } from 'use-intl';
import { Panel } from '../../components/panel.tsx';

type Issue = { readonly path: string; readonly code: string };

/** Everything that is wrong with a definition: where, and why; before the first check, how a definition is made. */
export function IssuesPanel({ issues }: { readonly issues: readonly Issue[] }) {
  const t = useTranslations('controlModel');
  if (issues.length === 0)
    return (
      <Panel title={t('checks')}>
        <p className="text-base text-ink-2">{t('checksHint')}</p>
      </Panel>
    );
  return (
    <Panel flush title={t('issues')} note={t('refused', { count: issues.length })}>
      <ol className="divide-y divide-line">
        {issues.map(({ path, code }) => (
          <li key={`${path} ${code}`} className="grid gap-0.5 px-4 py-2 text-base">
            <code className="text-sm break-all text-blocked">{path || t('whole')}</code>
            <span>{t.has(`issue.${code}`) ? t(`issue.${code}`) : code}</span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
