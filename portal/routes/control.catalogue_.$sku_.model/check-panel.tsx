import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ModelDefinition } from '#engine';
import { Badge, type Tone } from '../../components/badge.tsx';
import { Icon } from '../../components/icon.tsx';
import { Panel } from '../../components/panel.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { useFacts, useIntlTag } from '../../i18n/portal-provider.tsx';
import { IssueLines } from './issue-lines.tsx';
import { useNames } from './part-names.ts';
import type { Draft } from './route.tsx';
import { modelPath } from './use-model.ts';

type Check = NonNullable<Draft['check']>;
type CheckPanelProps = { readonly sku: string; readonly draft: Draft; readonly definition: ModelDefinition };

const MOST = 8;

/** What the examination in the background knows of the draft, beside whatever is being edited. */
export function CheckPanel({ sku, draft, definition }: CheckPanelProps) {
  const t = useTranslations('controlModel.check');
  const { check, issues } = draft;
  return (
    <aside id="checks" aria-label={t('title')} className="lg:sticky lg:top-(--header-height,0)">
      <Panel title={t('title')} note={check ? t(`state.${check.state}`) : t('state.none')}>
        <div aria-live="polite" className="grid gap-4">
          {issues.length > 0 && <IssueLines issues={issues} />}
          {check && <Findings sku={sku} check={check} draft={draft} definition={definition} />}
        </div>
      </Panel>
    </aside>
  );
}

function Findings({ sku, check, draft, definition }: CheckPanelProps & { readonly check: Check }) {
  const t = useTranslations('controlModel.check');
  const tag = useIntlTag();
  const running = check.state === 'RUNNING';
  return (
    <>
      <Finding
        tone={check.void === null ? 'waiting' : check.void ? 'blocked' : 'ok'}
        title={check.void === null ? t(running ? 'pending' : 'voidUnproved') : t(check.void ? 'void' : 'configurable')}
      >
        {check.void && <Causes sku={sku} causes={check.causes} />}
        {check.configurations && (
          <p>{t('count', { text: new Intl.NumberFormat(tag).format(BigInt(check.configurations)) })}</p>
        )}
        {check.void === false && !check.configurations && <p>{t(running ? 'counting' : 'uncounted')}</p>}
      </Finding>
      <Dead sku={sku} check={check} definition={definition} />
      <Forced check={check} definition={definition} />
      <Compiled check={check} />
      <Redundant sku={sku} check={check} />
      <Tests sku={sku} check={check} draft={draft} />
    </>
  );
}

function Finding({ tone, title, children }: { tone: Tone; title: string; children?: ReactNode }) {
  return (
    <section className="grid gap-1 text-base">
      <h3>
        <Badge tone={tone}>{title}</Badge>
      </h3>
      {children && <div className="grid gap-1 text-ink-2">{children}</div>}
    </section>
  );
}

type Cause = Check['causes'][number];

function Causes({ sku, causes }: { readonly sku: string; readonly causes: readonly Cause[] }) {
  const t = useTranslations('controlModel.check');
  if (causes.length === 0) return <p className="text-sm text-ink-3">{t('whyUnproved')}</p>;
  return (
    <ul className="grid gap-0.5 pl-1 text-sm">
      {causes.map(({ code, text, isGroup }) => (
        <li key={`${isGroup} ${code}`} className="flex gap-1.5">
          <Icon name="arrowRight" size={12} className="mt-1 text-ink-3" />
          {isGroup ? (
            <span>{t('limits', { group: text })}</span>
          ) : (
            <TextLink to={`${modelPath(sku, 'rule')}?code=${encodeURIComponent(code)}`}>{text}</TextLink>
          )}
        </li>
      ))}
    </ul>
  );
}

type Part = { readonly sku: string; readonly check: Check; readonly definition: ModelDefinition };

function Dead({ sku, check, definition }: Part) {
  const t = useTranslations('controlModel.check');
  const names = useNames(definition);
  const { dead, optionsProved, state } = check;
  if (check.void) return null;
  if (dead.length === 0)
    return (
      <Finding
        tone={optionsProved ? 'ok' : 'waiting'}
        title={t(optionsProved ? 'noDead' : state === 'RUNNING' ? 'deadPending' : 'deadUnproved')}
      />
    );
  return (
    <Finding tone="risk" title={t('dead', { count: dead.length })}>
      {!optionsProved && <p>{t('moreUnproved')}</p>}
      <ul className="grid gap-2">
        {dead.slice(0, MOST).map(({ group, option, causes }) => (
          <li key={`${group}/${option}`}>
            <p className="font-medium text-ink">{names.full(group, option)}</p>
            <Causes sku={sku} causes={causes} />
          </li>
        ))}
      </ul>
      {dead.length > MOST && <p>{t('andMore', { count: dead.length - MOST })}</p>}
    </Finding>
  );
}

function Forced({ check, definition }: Omit<Part, 'sku'>) {
  const t = useTranslations('controlModel.check');
  const names = useNames(definition);
  const { forced } = check;
  if (forced.length === 0) return null;
  return (
    <Finding tone="neutral" title={t('forced', { count: forced.length })}>
      <p>{t('forcedHint')}</p>
      <ul>
        {forced.slice(0, MOST).map(({ group, option }) => (
          <li key={`${group}/${option}`}>{names.full(group, option)}</li>
        ))}
      </ul>
      {forced.length > MOST && <p>{t('andMore', { count: forced.length - MOST })}</p>}
    </Finding>
  );
}

function Compiled({ check }: Pick<Part, 'check'>) {
  const t = useTranslations('controlModel.check');
  const { compiled, state } = check;
  if (check.void) return null;
  if (!compiled)
    return <Finding tone="waiting" title={t(state === 'RUNNING' ? 'compiledPending' : 'compiledUnproved')} />;
  const { nodes, edges, kilobytes, limit } = compiled;
  if (limit)
    return (
      <Finding tone="neutral" title={t('searched')}>
        <p>{t(`limit.${limit}`)}</p>
      </Finding>
    );
  return (
    <Finding tone="ok" title={t('compiled')}>
      <p>{t('compiledSize', { nodes: nodes ?? 0, edges: edges ?? 0, kilobytes: kilobytes ?? 0 })}</p>
    </Finding>
  );
}

function Redundant({ sku, check }: Omit<Part, 'definition'>) {
  const t = useTranslations('controlModel.check');
  const { redundant, rulesProved, state } = check;
  if (check.void) return null;
  if (redundant.length === 0)
    return (
      <Finding
        tone={rulesProved ? 'ok' : 'waiting'}
        title={t(rulesProved ? 'noRedundant' : state === 'RUNNING' ? 'redundantPending' : 'redundantUnproved')}
      />
    );
  return (
    <Finding tone="neutral" title={t('redundant', { count: redundant.length })}>
      <p>{t('redundantHint')}</p>
      <ul className="flex flex-wrap gap-x-3">
        {redundant.slice(0, MOST).map((code) => (
          <li key={code}>
            <TextLink to={`${modelPath(sku, 'rule')}?code=${encodeURIComponent(code)}`}>{code}</TextLink>
          </li>
        ))}
      </ul>
    </Finding>
  );
}

function Tests({ sku, check, draft }: { readonly sku: string; readonly check: Check; readonly draft: Draft }) {
  const t = useTranslations('controlModel.check');
  const { locale } = useFacts();
  const total = draft.tests.length;
  if (total === 0) return <Finding tone="neutral" title={t('noTests')} />;
  if (check.state === 'RUNNING' && check.tests.length === 0)
    return <Finding tone="waiting" title={t('testsPending', { total })} />;
  const passed = check.tests.filter(({ outcome }) => outcome === 'PASSED').length;
  const failed = check.tests.filter(({ outcome }) => outcome === 'FAILED');
  const tone = failed.length > 0 ? 'blocked' : passed === total ? 'ok' : 'waiting';
  return (
    <Finding tone={tone} title={t('tests', { passed, total })}>
      {failed.length > 0 && (
        <ul>
          {failed.map(({ code }) => (
            <li key={code}>
              <TextLink to={`${modelPath(sku, 'tests')}#${code}`}>
                {draft.tests.find((test) => test.code === code)?.names[locale] ?? code}
              </TextLink>
            </li>
          ))}
        </ul>
      )}
    </Finding>
  );
}
