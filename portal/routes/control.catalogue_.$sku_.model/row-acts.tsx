import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
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
          <SubmitButton size="small" variant="quiet" icon="arrowUp" iconOnly name="by" value="-1" id={`${place}/up`}>
            {t('up', { name })}
          </SubmitButton>
          <SubmitButton size="small" variant="quiet" icon="arrowDown" iconOnly name="by" value="1" id={`${place}/down`}>
            {t('down', { name })}
          </SubmitButton>
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
