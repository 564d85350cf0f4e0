import { useTranslations } from 'use-intl';
import { decimalOf, type MoneyValue } from '../../i18n/format.ts';
import { CheckboxGroup } from '../choice-group.tsx';
import { Select } from '../select.tsx';
import { TextField } from '../text-field.tsx';
import { ROLES_OF } from './roles.ts';

type Place = { readonly id: string; readonly code: string; readonly name: string };

type MemberFieldsProps = {
  readonly party: keyof typeof ROLES_OF;
  /** What the account offers to choose from; null for people who are in no account. */
  readonly account: {
    readonly currency: string;
    readonly units: readonly Place[];
    readonly costCentres: readonly Place[];
  } | null;
  /** The membership as it stands; absent for a new one. */
  readonly member?: {
    readonly roles: readonly string[];
    readonly requestLimit: MoneyValue | null;
    readonly approvalLimit: MoneyValue | null;
    readonly unit: { readonly id: string } | null;
    readonly costCentre: { readonly id: string } | null;
    readonly phone: string | null;
  };
};

const choices = (places: readonly Place[]) =>
  places.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }));

/** What somebody may do, up to which amount, and where they belong. */
export function MemberFields({ party, account, member }: MemberFieldsProps) {
  const t = useTranslations('people');
  const role = useTranslations('role');
  const note = useTranslations('roleNote');
  return (
    <>
      <CheckboxGroup
        name="roles"
        label={t('roles')}
        cards
        options={ROLES_OF[party].map((value) => ({ value, label: role(value), note: note(value) }))}
        defaultValues={member?.roles ?? []}
      />
      {account && <AccountFields account={account} member={member} />}
      <TextField name="phone" label={t('phone')} defaultValue={member?.phone ?? ''} maxLength={40} required={false} />
    </>
  );
}

function AccountFields({
  account,
  member,
}: {
  account: NonNullable<MemberFieldsProps['account']>;
  member: MemberFieldsProps['member'];
}) {
  const t = useTranslations('people');
  const { currency, units, costCentres } = account;
  const typed = (money: MoneyValue | null | undefined) => (money ? decimalOf(money) : '');
  return (
    <>
      <input type="hidden" name="currency" value={currency} />
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          name="requestLimit"
          label={t('requestLimit')}
          hint={t('requestLimitHint')}
          inputMode="decimal"
          suffix={currency}
          defaultValue={typed(member?.requestLimit)}
          required={false}
        />
        <TextField
          name="approvalLimit"
          label={t('approvalLimit')}
          hint={t('approvalLimitHint')}
          inputMode="decimal"
          suffix={currency}
          defaultValue={typed(member?.approvalLimit)}
          required={false}
        />
        <Select
          name="unitId"
          label={t('unit')}
          empty={t('noUnit')}
          options={choices(units)}
          defaultValue={member?.unit?.id}
          required={false}
        />
        <Select
          name="costCentreId"
          label={t('costCentre')}
          empty={t('noCostCentre')}
          options={choices(costCentres)}
          defaultValue={member?.costCentre?.id}
          required={false}
        />
      </div>
    </>
  );
}
