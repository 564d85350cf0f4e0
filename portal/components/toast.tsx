import { useEffect, useState } from 'react';
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as AriaToastContent,
  UNSTABLE_ToastRegion as AriaToastRegion,
  Button,
  Text,
} from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { TONE_ICONS } from './badge.tsx';
import { buttonStyle } from './button-style.ts';
import { Icon } from './icon.tsx';
import { toastQueue } from './toast-queue.ts';

/** The corner in which toasts appear; once per document, in the browser only. */
export function ToastRegion() {
  const t = useTranslations('dialog');
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  if (!mounted) return null;
  return (
    <AriaToastRegion
      queue={toastQueue}
      aria-label={t('notices')}
      className="fixed right-4 bottom-4 z-50 flex w-[min(24rem,calc(100%-2rem))] flex-col gap-2 outline-none max-lg:bottom-20"
    >
      {({ toast }) => (
        <AriaToast toast={toast} className="flex items-start gap-2.5 rounded-lg bg-surface p-3 shadow-over">
          <Icon name={TONE_ICONS[toast.content.tone]} className="mt-0.5 text-ink-2" />
          <AriaToastContent className="min-w-0 flex-1">
            <Text slot="title" className="block font-semibold">
              {toast.content.title}
            </Text>
            {toast.content.body && (
              <Text slot="description" className="block text-ink-2">
                {toast.content.body}
              </Text>
            )}
          </AriaToastContent>
          <Button slot="close" aria-label={t('close')} className={buttonStyle('quiet', 'small', true)}>
            <Icon name="close" size={14} />
          </Button>
        </AriaToast>
      )}
    </AriaToastRegion>
  );
}
