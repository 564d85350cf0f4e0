import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Icon } from '../../components/icon.tsx';
import type { IconName } from '../../components/icon-paths.ts';
import { formatList } from '../../i18n/format.ts';
import { useIntlTag } from '../../i18n/portal-provider.tsx';
import { type Address, writeAddress } from './address.ts';
import { type Group, type GroupState, groupState, partsIn, sectionsOf, type View } from './view.ts';

type GroupNavProps = { readonly view: View; readonly address: Address };

const LOOKS: Readonly<Record<GroupState, { readonly icon: IconName; readonly tone: string }>> = {
  chosen: { icon: 'checkCircle', tone: 'text-ok' },
  forced: { icon: 'link', tone: 'text-accent' },
  open: { icon: 'progress', tone: 'text-risk' },
  optional: { icon: 'plus', tone: 'text-ink-3' },
  closed: { icon: 'minus', tone: 'text-ink-3' },
  problem: { icon: 'warning', tone: 'text-blocked' },
};

/** The model's groups under their headings, each with how it stands; a way to any of them in any order. */
export function GroupNav({ view, address }: GroupNavProps) {
  const t = useTranslations('configurator');
  const step = new Set(view.step.map(({ code }) => code));
  return (
    <nav aria-label={t('groups')} className="grid grid-cols-1 gap-3">
      {sectionsOf(view).map((section) => (
        <div key={section.code} className="min-w-0">
          {section.name && <p className="mb-1 px-2 text-sm font-medium text-ink-3">{section.name}</p>}
          <ul className="grid grid-cols-1 gap-px">
            {section.groups.map((group) => (
              <li key={group.code}>
                <GroupLink
                  view={view}
                  group={group}
                  here={step.has(group.code)}
                  to={`${writeAddress(address, { at: group.code, why: null, finish: null })}#${group.code}`}
                  jump={step.has(group.code)}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

type GroupLinkProps = {
  readonly view: View;
  readonly group: Group;
  readonly here: boolean;
  readonly to: string;
  /** The group is on the page already; only the place changes. */
  readonly jump: boolean;
};

function GroupLink({ view, group, here, to, jump }: GroupLinkProps) {
  const t = useTranslations('configurator.state');
  const state = groupState(group, view);
  const { icon, tone } = LOOKS[state];
  const names = partsIn(group, view).map(({ name, quantity }) => (quantity > 1 ? `${quantity} × ${name}` : name));
  const text = formatList(useIntlTag(), names);
  const body = (
    <>
      <Icon name={icon} size={14} className={`mt-[3px] ${tone}`} />
      <span className="min-w-0 flex-1">
        <span className="block truncate">{group.name}</span>
        <span className="block truncate text-sm text-ink-3">{text || t(state)}</span>
        {text && <span className="sr-only">{t(state)}</span>}
      </span>
    </>
  );
  const look = `flex gap-2 rounded-md px-2 py-1 text-base ${here ? 'bg-accent-soft text-ink' : 'text-ink-2 hover:bg-sunken'}`;
  if (jump)
    return (
      <a href={`#${group.code}`} aria-current="step" className={look}>
        {body}
      </a>
    );
  return (
    <Link to={to} className={look}>
      {body}
    </Link>
  );
}
