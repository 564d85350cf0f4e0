import { useTranslations } from 'use-intl';
import type { CancelPreview, OrderContact } from './route.tsx';

type NoCancellingProps = { readonly preview: CancelPreview; readonly contacts: readonly OrderContact[] };

/** Why the order is no longer cancelled here, and whom to call instead. */
export function NoCancelling({ preview, contacts }: NoCancellingProps) {
  const t = useTranslations('order');
  const obstacle = preview.lines.find(({ obstacle }) => obstacle && obstacle !== 'ALREADY_CANCELLED')?.obstacle;
  const contact = contacts.find(({ role }) => role === 'service') ?? contacts[0];
  return (
    <>
      {t('tooLate')} {obstacle && t(`obstacle.${obstacle}`)}
      {contact && <span className="block text-sm text-ink-2">{t('callAbout', { name: contact.person.name })}</span>}
    </>
  );
}
