import { Link, useNavigate } from '@remix-run/react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from './button-style.ts';
import { Icon } from './icon.tsx';

type DrawerProps = {
  readonly title: ReactNode;
  /** The address without the drawer; closing goes there. */
  readonly closeTo: string;
  /** `drawer` comes from the side, `dialog` stands in the middle. */
  readonly kind?: 'drawer' | 'dialog';
  readonly footer?: ReactNode;
  readonly children: ReactNode;
};

const KINDS = {
  drawer: 'ml-auto mr-0 my-0 h-dvh max-h-dvh w-full max-w-md rounded-none border-l',
  dialog: 'm-auto w-[calc(100%-2rem)] max-w-lg rounded-lg border',
} as const;

/**
 * A panel over the page whose being open is part of the address (`?panel=cancel`): rendered by the server, closed by a
 * link or the back button, and turned into a modal dialog where JavaScript runs.
 */
export function Drawer({ title, closeTo, kind = 'drawer', footer, children }: DrawerProps) {
  const t = useTranslations('dialog');
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const navigate = useNavigate();
  useEffect(() => {
    dialog.current?.close();
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      open
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        navigate(closeTo, { preventScrollReset: true });
      }}
      className={`fixed inset-0 z-40 border-line bg-surface shadow-over backdrop:bg-scrim ${KINDS[kind]}`}
    >
      <div className={`flex max-h-[inherit] flex-col ${kind === 'drawer' ? 'h-full' : ''}`}>
        <header className="flex items-center justify-between gap-4 border-b border-line py-2.5 pr-2.5 pl-4">
          <h2 id={titleId} className="text-lg font-semibold">
            {title}
          </h2>
          <Link to={closeTo} preventScrollReset title={t('close')} className={buttonStyle('quiet', 'medium', true)}>
            <Icon name="close" />
            <span className="sr-only">{t('close')}</span>
          </Link>
        </header>
        <div className="min-h-0 grow overflow-y-auto p-4">{children}</div>
        {footer && <footer className="flex flex-wrap justify-end gap-2 border-t border-line p-3">{footer}</footer>}
      </div>
    </dialog>
  );
}
