import { useTranslations } from 'use-intl';
import { useClock } from '../i18n/portal-provider.tsx';
import { Avatar } from './avatar.tsx';
import { Badge } from './badge.tsx';
import { Icon } from './icon.tsx';
import { isOpen } from './opening-hours.ts';

export type Contact = {
  readonly name: string;
  /** "Sales", "Service": what to call them for. */
  readonly role: string;
  readonly phone: string;
  readonly email?: string;
  /** ISO weekdays, 1 is Monday. */
  readonly weekdays: readonly number[];
  /** `09:00` and `17:30` on the contact's own clock. */
  readonly opens: string;
  readonly closes: string;
  readonly timeZone: string;
  readonly languages?: readonly string[];
  readonly deputy?: string | null;
};

/** A person to call: number, hours, whether anybody is there now, and who stands in. */
export function PartyCard({ contact }: { readonly contact: Contact }) {
  const t = useTranslations('contact');
  const now = useClock();
  const open = isOpen(contact, now);
  return (
    <article className="grid grid-cols-[auto_1fr] gap-x-3">
      <Avatar name={contact.name} />
      <div className="min-w-0">
        <div className="flex flex-wrap items-center justify-between gap-x-2">
          <p className="min-w-0">
            <span className="font-medium">{contact.name}</span>{' '}
            <span className="text-sm text-ink-3">{contact.role}</span>
          </p>
          <span className="print:hidden" suppressHydrationWarning>
            <Badge tone={open ? 'ok' : 'neutral'} icon={open ? 'checkCircle' : 'clock'}>
              {open ? t('open') : t('closed')}
            </Badge>
          </span>
        </div>
        <p className="mt-0.5 flex flex-wrap gap-x-3 text-base">
          <a
            href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`}
            className="inline-flex items-center gap-1 text-accent hover:underline"
          >
            <Icon name="phone" size={12} />
            {contact.phone}
          </a>
          {contact.email && (
            <a
              href={`mailto:${contact.email}`}
              className="inline-flex min-w-0 items-center gap-1 text-accent hover:underline"
            >
              <Icon name="mail" size={12} />
              <span className="truncate">{contact.email}</span>
            </a>
          )}
        </p>
        <p className="text-sm text-ink-3">
          {t('hours', { opens: contact.opens.slice(0, 5), closes: contact.closes.slice(0, 5), zone: contact.timeZone })}
          {contact.deputy && <> · {t('deputy', { name: contact.deputy })}</>}
        </p>
      </div>
    </article>
  );
}
