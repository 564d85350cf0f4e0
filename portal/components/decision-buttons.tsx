import { useTranslations } from 'use-intl';
import { SubmitButton } from './button.tsx';
import { TextArea } from './text-area.tsx';

/** The reason and the two buttons that decide a request, as large as a thumb on a phone. */
export function DecisionButtons({ rejecting = false }: { readonly rejecting?: boolean }) {
  const t = useTranslations('decision');
  return (
    <>
      <TextArea name="reason" label={t('reason')} hint={t('reasonHint')} maxLength={1000} autoFocus={rejecting} />
      <div className="grid grid-cols-2 gap-2 max-md:*:min-h-12">
        <SubmitButton name="approve" value="false" variant="secondary" icon="close">
          {t('reject')}
        </SubmitButton>
        <SubmitButton name="approve" value="true" icon="check">
          {t('approve')}
        </SubmitButton>
      </div>
    </>
  );
}
