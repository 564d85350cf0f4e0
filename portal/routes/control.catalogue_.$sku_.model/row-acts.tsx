import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { Button, SubmitButton } from '../../components/button.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { DraftFields, PartFields } from './draft-fields.tsx';
import { useEditable } from './use-may-edit.ts';

type RowActsProps = {
  readonly part: string;
  readonly group?: string;
  readonly code: string;
  /** What it is called, for screen readers. */
  readonly name: string;
  readonly editTo: string;
  /** False for what has no order of its own. */
  readonly movable?: boolean;
};

/** Edit, up, down and remove of one part of the draft. Removing can be taken back. */
export function RowActs({ part, group, code, name, editTo, movable = true }: RowActsProps) {
  const t = useTranslations('controlModel');
  const draft = useEditable();
  if (!draft) return null;
  const fields = (
    <>
      <DraftFields draft={draft} />
      <PartFields part={part} {...(group ? { group } : {})} />
      <input type="hidden" name="code" value={code} />
    </>
  );
  const place = `${part}/${group ?? ''}/${code}`;
  return (
    <span className="inline-flex items-center gap-0.5">
      <LinkButton to={editTo} size="small" variant="quiet" icon="edit" iconOnly preventScrollReset>
        {t('editNamed', { name })}
      </LinkButton>
      {movable && (
        <ActionForm intent="move" className="inline-flex">
          {fields}
          <MoveButton by={-1} id={`${place}/up`} label={t('up', { name })} />
          <MoveButton by={1} id={`${place}/down`} label={t('down', { name })} />
        </ActionForm>
      )}
      <ActionForm intent="remove" className="inline-flex">
        {fields}
        <SubmitButton size="small" variant="quiet" icon="trash" iconOnly name="removed" value={place}>
          {t('removeNamed', { name })}
        </SubmitButton>
      </ActionForm>
    </span>
  );
}

// Each press is one step, also while the one before is under way; so it never refuses a press.
function MoveButton({ by, id, label }: { readonly by: 1 | -1; readonly id: string; readonly label: string }) {
  const icon = by < 0 ? 'arrowUp' : 'arrowDown';
  return (
    <Button type="submit" size="small" variant="quiet" icon={icon} iconOnly name="by" value={by} id={id}>
      {label}
    </Button>
  );
}
