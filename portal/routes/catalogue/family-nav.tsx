import { Link, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Quantity } from '../../components/quantity.tsx';
import { withParams } from '../../components/search-params.ts';
import type { FamilyNode } from './family-tree.ts';

type FamilyNavProps = { readonly tree: readonly FamilyNode[]; readonly current: string | null };

/** The families as a tree of links, each with the number of items that the present search finds in it. */
export function FamilyNav({ tree, current }: FamilyNavProps) {
  const t = useTranslations('catalogue');
  const [params] = useSearchParams();
  const total = tree.reduce((sum, { count }) => sum + count, 0);
  return (
    <nav
      aria-label={t('families')}
      className="sticky top-[calc(var(--header-height)+1.5rem)] max-lg:hidden print:hidden"
    >
      <FamilyLink
        to={withParams(params, { family: null, after: null })}
        name={t('all')}
        count={total}
        here={!current}
      />
      <Branch nodes={tree} current={current} params={params} />
    </nav>
  );
}

type BranchProps = {
  readonly nodes: readonly FamilyNode[];
  readonly current: string | null;
  readonly params: URLSearchParams;
};

function Branch({ nodes, current, params }: BranchProps) {
  return (
    <ul className="grid gap-px [&_ul]:ml-3 [&_ul]:border-l [&_ul]:border-line [&_ul]:pl-1">
      {nodes.map(({ id, name, count, below }) => (
        <li key={id}>
          <FamilyLink
            to={withParams(params, { family: id, after: null })}
            name={name}
            count={count}
            here={id === current}
          />
          {below.length > 0 && <Branch nodes={below} current={current} params={params} />}
        </li>
      ))}
    </ul>
  );
}

type FamilyLinkProps = {
  readonly to: string;
  readonly name: string;
  readonly count: number;
  readonly here: boolean;
};

function FamilyLink({ to, name, count, here }: FamilyLinkProps) {
  return (
    <Link
      to={to}
      preventScrollReset
      aria-current={here ? 'true' : undefined}
      className={`flex min-h-7 items-center justify-between gap-2 rounded-md px-2 text-base ${
        here ? 'bg-accent-soft font-medium text-accent' : 'text-ink-2 hover:bg-sunken hover:text-ink'
      }`}
    >
      <span className="min-w-0 truncate">{name}</span>
      <span className={`text-sm ${here ? '' : 'text-ink-3'}`}>
        <Quantity value={count} />
      </span>
    </Link>
  );
}
