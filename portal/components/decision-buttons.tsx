import { useTranslations } from 'use-intl';
import { SubmitButton } from './button.tsx';
import { TextArea } from './text-area.tsx';

type DecisionButtonsProps = {
  /** The reader came to reject: the reason comes first and must be given, and rejecting is the button that stands out. */
  readonly rejecting?: boolean;
};

/** The reason and the two buttons that decide a request, as large as a thumb on a phone. */
export function DecisionButtons({ rejecting = false }: DecisionButtonsProps) {
  const t = useTranslations('decision');
  return (
    <>
      <TextArea
        name="reason"
        label={rejecting ? t('reasonToReject') : t('reason')}
        hint={rejecting ? t('reasonRead') : t('reasonHint')}
        maxLength={1000}
        autoFocus={rejecting}
        required={rejecting || undefined}
      />
      <div className={`grid grid-cols-2 gap-2 max-md:*:min-h-12 ${rejecting ? '*:first:order-last' : ''}`}>
        <SubmitButton name="approve" value="false" variant={rejecting ? 'primary' : 'secondary'} icon="close">
          {t('reject')}
        </SubmitButton>
        <SubmitButton
          name="approve"
          value="true"
          variant={rejecting ? 'secondary' : 'primary'}
          icon="check"
          formNoValidate
        >
          {t('approve')}
        </SubmitButton>
      </div>
    </>
  );
}
