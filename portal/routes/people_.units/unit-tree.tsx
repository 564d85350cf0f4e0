import { useTranslations } from 'use-intl';
import { LinkButton } from '../../components/link-button.tsx';
import type { UnitRow } from './route.tsx';

type UnitTreeProps = { readonly units: readonly UnitRow[]; readonly editable: boolean };

/** Units below those that they belong to; one whose parent is not among them stands on top. */
export function UnitTree({ units, editable }: UnitTreeProps) {
  const known = new Set(units.map(({ id }) => id));
  const below = Map.groupBy(units, ({ parent }) => (parent && known.has(parent.id) ? parent.id : ''));
  return <Branch parent="" below={below} editable={editable} depth={0} />;
}

type BranchProps = {
  readonly parent: string;
  readonly below: ReadonlyMap<string, readonly UnitRow[]>;
  readonly editable: boolean;
  readonly depth: number;
};

function Branch({ parent, below, editable, depth }: BranchProps) {
  const t = useTranslations('people');
  const units = below.get(parent) ?? [];
  if (units.length === 0) return null;
  return (
    <ul className={depth === 0 ? 'py-1' : 'ml-6 border-l border-line'}>
      {units.map(({ id, code, name }) => (
        <li key={id}>
          <div className="flex min-h-10 items-center gap-3 px-4 py-1">
            <span className="min-w-0 flex-1 break-words">
              <span className="font-medium">{name}</span> <span className="text-sm text-ink-3">{code}</span>
            </span>
            {editable && (
              <LinkButton to={`?keep=${id}`} size="small" variant="quiet" icon="edit" iconOnly preventScrollReset>
                {t('changeUnit', { name })}
              </LinkButton>
            )}
          </div>
          <Branch parent={id} below={below} editable={editable} depth={depth + 1} />
        </li>
      ))}
    </ul>
  );
}
