import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { RadioGroup } from '../../components/choice-group.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import type { FormResult } from '../../components/form-context.ts';
import { TextField } from '../../components/text-field.tsx';
import { type Address, writeAddress } from './address.ts';
import { writeChoices } from './choices.ts';
import { keptOf, type SavedConfiguration, type View } from './view.ts';

type SaveDrawerProps = {
  readonly item: { readonly id: string; readonly name: string };
  readonly view: View;
  readonly address: Address;
  readonly saved: SavedConfiguration | null;
  readonly result: FormResult | undefined;
  readonly idempotencyKey: string;
};

/** Keeps the choices under a name, complete or not: as a new configuration, or over one's own. */
export function SaveDrawer({ item, view, address, saved, result, idempotencyKey }: SaveDrawerProps) {
  const t = useTranslations('configurator.save');
  const own = saved?.mine ? saved : null;
  return (
    <Drawer title={t('title')} closeTo={writeAddress(address, { panel: null })} kind="dialog">
      <ActionForm result={result?.initialValue?.intent === 'save' ? result : undefined} intent="save">
        <input type="hidden" name="itemId" value={item.id} />
        <input type="hidden" name="choices" value={writeChoices(keptOf(view))} />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        {own && (
          <>
            <input type="hidden" name="configurationId" value={own.id} />
            <input type="hidden" name="version" value={address.version ?? own.version} />
            <RadioGroup
              name="as"
              label={t('as')}
              defaultValue="same"
              options={[
                { value: 'same', label: t('same', { name: own.name }) },
                { value: 'new', label: t('new') },
              ]}
            />
          </>
        )}
        <TextField
          name="name"
          label={t('name')}
          hint={t('nameHint')}
          defaultValue={saved?.name ?? item.name}
          maxLength={120}
          required
        />
        <Checkbox name="shared" label={t('shared')} hint={t('sharedHint')} defaultChecked={own?.shared ?? false} />
        <FormActions>
          <SubmitButton name="do" value="save">
            {t('submit')}
          </SubmitButton>
        </FormActions>
      </ActionForm>
    </Drawer>
  );
}
