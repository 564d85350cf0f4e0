import { useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import type { FormResult } from '../../components/form-context.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { Select } from '../../components/select.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import { formatDay, formatPair } from '../../i18n/format.ts';
import { useClock, useIntlTag } from '../../i18n/portal-provider.tsx';
import type { CartLine } from '../cart/cart-view.ts';

type CostCentre = { readonly id: string; readonly code: string; readonly name: string };
type Address = {
  readonly id: string;
  readonly label: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
};

type CheckoutFormProps = {
  readonly result: FormResult | undefined;
  readonly cartVersion: number;
  readonly idempotencyKey: string;
  readonly costCentres: readonly CostCentre[];
  readonly costCentreId: string;
  readonly addresses: readonly Address[];
  /** The first day on which everything can be there; null when nobody can say. */
  readonly earliest: string | null;
  /** A line without a day of its own is among them. */
  readonly datesOpen: boolean;
  /** Lines whose new price is accepted by sending. */
  readonly changed: readonly CartLine[];
  readonly needsApproval: boolean;
};

/** What a request needs besides its goods. */
export function CheckoutForm(props: CheckoutFormProps) {
  const t = useTranslations('checkout');
  const { result, cartVersion, idempotencyKey, changed, needsApproval } = props;
  const tag = useIntlTag();
  const send = needsApproval ? t('sendForApproval') : t('order');
  return (
    <ActionForm result={result} className="grid gap-5">
      <input type="hidden" name="cartVersion" value={cartVersion} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      {changed.map((line, index) => (
        <span key={line.id} hidden>
          <input type="hidden" name={`acceptedPrices[${index}].lineId`} value={line.id} />
          <input type="hidden" name={`acceptedPrices[${index}].unitPrice`} value={line.price?.unit.amount ?? ''} />
        </span>
      ))}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="poNumber" label={t('poNumber')} hint={t('poNumberHint')} maxLength={60} required />
        <CostCentreSelect {...props} />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          name="addressId"
          label={t('address')}
          required
          defaultValue={props.addresses[0]?.id}
          options={props.addresses.map((address) => ({ value: address.id, label: inOneLine(tag, address) }))}
        />
        {props.datesOpen ? (
          <DateField earliest={props.earliest} />
        ) : (
          <p className="text-sm text-ink-3">{t('datesOwn')}</p>
        )}
      </div>
      <TextArea name="note" label={t('note')} hint={t('noteHint')} maxLength={2_000} required={false} />
      <FormActions>
        <SubmitButton size="large">{changed.length > 0 ? t('acceptAnd', { send }) : send}</SubmitButton>
        <LinkButton to="/cart" variant="quiet" size="large">
          {t('back')}
        </LinkButton>
      </FormActions>
    </ActionForm>
  );
}

function inOneLine(tag: string, { label, street, postalCode, city }: Address): string {
  return formatPair(tag, label, `${street}, ${postalCode} ${city}`);
}

// Who must approve may depend on the cost centre: where JavaScript runs, the preview follows the choice.
function CostCentreSelect({ costCentres, costCentreId }: Pick<CheckoutFormProps, 'costCentres' | 'costCentreId'>) {
  const t = useTranslations('checkout');
  const [, setParams] = useSearchParams();
  return (
    <Select
      name="costCentreId"
      label={t('costCentre')}
      required
      defaultValue={costCentreId}
      options={costCentres.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
      onChange={({ target }) => setParams({ costCentre: target.value }, { replace: true, preventScrollReset: true })}
    />
  );
}

function DateField({ earliest }: { readonly earliest: string | null }) {
  const t = useTranslations('checkout');
  const tag = useIntlTag();
  const now = useClock();
  const hint = earliest ? t('dateHint', { day: formatDay(tag, earliest, now, true) }) : t('dateUnknown');
  return <TextField type="date" name="requestedDate" label={t('date')} hint={hint} required={false} />;
}
