import { useLocation } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { TextField } from '../../components/text-field.tsx';
import type { Draft } from './route.tsx';
import { useReadVersion } from './use-read-version.ts';

type DraftFieldsProps = {
  readonly draft: Draft;
  readonly to?: string;
  /** The part whose content the form has; left out where a form only names what it is about. */
  readonly content?: unknown;
};

/** The draft at the version that is shown, and where to go back to. */
export function DraftFields({ draft, to, content }: DraftFieldsProps) {
  const { pathname } = useLocation();
  const version = useReadVersion(draft.version, content);
  return (
    <>
      <input type="hidden" name="draftId" value={draft.id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="to" value={to ?? pathname} />
    </>
  );
}

/** Which part a form is about. */
export function PartFields({
  part,
  group,
  isNew,
}: {
  readonly part: string;
  readonly group?: string;
  readonly isNew?: boolean;
}) {
  return (
    <>
      <input type="hidden" name="part" value={part} />
      {group && <input type="hidden" name="group" value={group} />}
      {isNew !== undefined && <input type="hidden" name="isNew" value={String(isNew)} />}
    </>
  );
}

/** The code of a part: given once, because rules and saved configurations name it; `proposed` fills the field of a new part. */
export function CodeField({
  known,
  proposed = '',
}: {
  readonly known: string | undefined;
  readonly proposed?: string;
}) {
  const t = useTranslations('controlModel');
  return (
    <TextField
      name="code"
      label={t('code')}
      hint={known === undefined ? t('codeHint') : t('codeFixed')}
      defaultValue={known ?? proposed}
      readOnly={known !== undefined}
      maxLength={80}
      required
    />
  );
}
