import { useTranslations } from 'use-intl';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';
import { LinkButton } from './link-button.tsx';

type ErrorPageProps = {
  /** HTTP status; anything unknown reads as a fault of ours. */
  readonly status: number;
  /** For the person who is called: the request's id in the log. */
  readonly reference?: string | undefined;
  /** Level of its heading; 1 unless it stands inside another page. */
  readonly level?: 1 | 3;
};

const KINDS: Readonly<Record<number, { readonly key: string; readonly icon: IconName }>> = {
  403: { key: 'forbidden', icon: 'key' },
  404: { key: 'absent', icon: 'search' },
  503: { key: 'away', icon: 'clock' },
};

/** The texts for a status, under `error`. */
export function errorKey(status: number): string {
  return KINDS[status]?.key ?? 'fault';
}

/** What stands in place of a page that cannot be shown: what happened, and what to do now. */
export function ErrorPage({ status, reference, level = 1 }: ErrorPageProps) {
  const Heading = `h${level}` as const;
  const t = useTranslations('error');
  const { key, icon } = KINDS[status] ?? { key: 'fault', icon: 'warning' };
  return (
    <div className="mx-auto flex max-w-lg flex-col items-start gap-3 px-2 py-16 max-md:py-8">
      <span className="grid size-12 place-items-center rounded-full bg-sunken text-ink-2">
        <Icon name={icon} size={24} />
      </span>
      <Heading className="text-xl font-semibold tracking-tight">{t(`${key}.title`)}</Heading>
      <p className="text-lg text-ink-2">{t(`${key}.body`)}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <LinkButton variant="primary" to="/" icon="home">
          {t('home')}
        </LinkButton>
        {(key === 'fault' || key === 'away') && (
          <LinkButton to="." reloadDocument>
            {t('again')}
          </LinkButton>
        )}
      </div>
      <p className="mt-4 text-sm text-ink-3">
        {reference ? t('reference', { status, reference }) : t('status', { status })}
      </p>
    </div>
  );
}
