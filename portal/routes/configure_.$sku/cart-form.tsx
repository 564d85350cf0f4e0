import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import type { FormResult } from '../../components/form-context.ts';
import { TextLink } from '../../components/text-link.tsx';
import { useRole } from '../../components/use-role.ts';
import { type Address, writeAddress } from './address.ts';
import { writeChoices } from './choices.ts';
import { type SavedConfiguration, sameChoices, type View } from './view.ts';

type CartFormProps = {
  readonly view: View;
  readonly name: string;
  readonly saved: SavedConfiguration | null;
  readonly address: Address;
  readonly result: FormResult | undefined;
  readonly idempotencyKey: string;
};

/** Puts the configured system into the cart; offered once it is complete. */
export function CartForm({ view, name, saved, address, result, idempotencyKey }: CartFormProps) {
  const t = useTranslations('configurator.summary');
  const mayRequest = useRole('requester');
  if (!mayRequest) return null;
  // The line then remembers which saved configuration it is; an older version of the model cannot be ordered any more.
  const asSaved =
    saved?.modelVersion?.number === view.modelVersion.number && sameChoices(saved.choices, view.selection);
  return (
    <ActionForm
      result={result?.initialValue?.intent === 'cart' ? result : undefined}
      intent="cart"
      className="grid gap-1.5"
    >
      <input type="hidden" name="name" value={name} />
      {asSaved ? (
        <input type="hidden" name="configurationId" value={saved.id} />
      ) : (
        <>
          <input type="hidden" name="modelVersionId" value={view.modelVersion.id} />
          <input type="hidden" name="choices" value={writeChoices(view.selection)} />
        </>
      )}
      <input type="hidden" name="quantity" value={address.quantity} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <SubmitButton name="do" value="cart" icon="cart" size="large" disabled={!view.valid} className="w-full">
        {t('add')}
      </SubmitButton>
      {view.valid && address.quantity > 1 && (
        <TextLink
          to={writeAddress(address, { panel: 'ship' })}
          preventScrollReset
          className="justify-self-start text-sm"
        >
          {t('severalDays')}
        </TextLink>
      )}
      {!view.valid && <p className="text-sm text-ink-3">{t('addHint')}</p>}
    </ActionForm>
  );
}
