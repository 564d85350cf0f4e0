import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import type { FormResult } from '../../components/form-context.ts';
import { NumberField } from '../../components/number-field.tsx';
import { RequestedDay } from '../../components/requested-day.tsx';
import { TextField } from '../../components/text-field.tsx';
import { type Address, type Delivery, MOST_DAYS, writeAddress } from './address.ts';
import { writeChoices } from './choices.ts';
import { undated } from './deliveries.ts';
import type { View } from './view.ts';

type ShipDrawerProps = {
  readonly view: View;
  readonly name: string;
  readonly address: Address;
  readonly result: FormResult | undefined;
  readonly idempotencyKey: string;
};

/** Splits the quantity over several days: each becomes a line of the cart. Days that cannot be kept are told before. */
export function ShipDrawer({ view, name, address, result, idempotencyKey }: ShipDrawerProps) {
  const t = useTranslations('configurator.ship');
  const rows = rowsOf(address);
  const said = result?.initialValue?.intent === 'ship' ? result : undefined;
  const open = undated(rows, address.quantity);
  return (
    <Drawer title={t('title')} closeTo={writeAddress(address, { panel: null })}>
      <ActionForm key={JSON.stringify(rows)} result={said} intent="ship">
        <p className="text-base text-ink-2">{t('lead', { count: address.quantity })}</p>
        <input type="hidden" name="name" value={name} />
        <input type="hidden" name="modelVersionId" value={view.modelVersion.id} />
        <input type="hidden" name="choices" value={writeChoices(view.selection)} />
        <input type="hidden" name="quantity" value={address.quantity} />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <ol className="grid gap-3">
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing but their place
            <Row key={index} row={row} index={index} said={view.requestedDays} />
          ))}
        </ol>
        {open !== 0 && !said && (
          <p className="text-sm text-risk">
            {t(open > 0 ? 'missing' : 'over', {
              count: Math.abs(open),
              wanted: address.quantity,
            })}
          </p>
        )}
        <div className="flex flex-wrap gap-2">
          {rows.length < Math.min(MOST_DAYS, address.quantity) && (
            <SubmitButton name="do" value="more" variant="quiet" size="small" icon="plus">
              {t('more')}
            </SubmitButton>
          )}
          <SubmitButton name="do" value="check" variant="secondary" size="small" icon="calendar">
            {t('check')}
          </SubmitButton>
        </div>
        <p className="text-sm text-ink-3">{t('hint')}</p>
        <FormActions>
          <SubmitButton name="do" value="add" icon="cart">
            {t('add')}
          </SubmitButton>
        </FormActions>
      </ActionForm>
    </Drawer>
  );
}

function rowsOf({ ship, quantity }: Address): readonly Delivery[] {
  if (ship.length > 0) return ship;
  return quantity === 1 ? [{ quantity, date: null }] : halves(quantity);
}

const halves = (quantity: number): Delivery[] => [
  { quantity: Math.ceil(quantity / 2), date: null },
  { quantity: Math.floor(quantity / 2), date: null },
];

type RowProps = { readonly row: Delivery; readonly index: number; readonly said: View['requestedDays'] };

function Row({ row, index, said }: RowProps) {
  const t = useTranslations('configurator.ship');
  const day = said.find(({ date }) => date === row.date);
  return (
    <li className="grid gap-1">
      <div className="grid grid-cols-[6rem_minmax(0,1fr)] gap-3">
        <NumberField
          name={`days[${index}].quantity`}
          label={t('quantity', { number: index + 1 })}
          defaultValue={row.quantity}
          min={0}
          max={99_999}
        />
        <TextField
          type="date"
          name={`days[${index}].date`}
          label={t('date', { number: index + 1 })}
          defaultValue={row.date ?? ''}
          required={false}
        />
      </div>
      <div role="status">{day && <RequestedDay value={day} />}</div>
    </li>
  );
}
