import { useTranslations } from 'use-intl';
import { Banner } from '../../components/banner.tsx';
import { Money } from '../../components/money.tsx';
import type { MoneyValue } from '../../i18n/format.ts';
import { useIntlTag } from '../../i18n/portal-provider.tsx';

type Approval = {
  readonly outcome: 'NOT_NEEDED' | 'NEEDED' | 'NO_APPROVER';
  readonly limit: MoneyValue;
  readonly candidates: readonly { readonly person: { readonly name: string } }[];
};

/** What sending would lead to: placed at once, or who would be asked. */
export function ApprovalPreview({ approval }: { readonly approval: Approval | null }) {
  const t = useTranslations('checkout.approval');
  const tag = useIntlTag();
  if (!approval) return null;
  const limit = { limit: () => <Money value={approval.limit} /> };
  if (approval.outcome === 'NOT_NEEDED') {
    return (
      <Banner tone="ok" title={t('notNeeded')}>
        {t.rich('withinLimit', limit)}
      </Banner>
    );
  }
  if (approval.outcome === 'NO_APPROVER') {
    return (
      <Banner tone="blocked" title={t('nobody')}>
        {t('nobodyHint')}
      </Banner>
    );
  }
  const names = approval.candidates.map(({ person }) => person.name);
  const list = new Intl.ListFormat(tag, { type: 'disjunction' }).format(names);
  return (
    <Banner tone="waiting" title={t('needed')}>
      <p>{t.rich('overLimit', limit)}</p>
      <p>{t('asked', { names: list })}</p>
    </Banner>
  );
}
