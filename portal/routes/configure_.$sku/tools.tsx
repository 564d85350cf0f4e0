import { useNavigate } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/button.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { showToast } from '../../components/toast-queue.ts';
import { useRole } from '../../components/use-role.ts';
import { assumedFields } from '../../components/whole-life/life.ts';
import { type Address, redone, sharedAddress, undone, withChoices, writeAddress } from './address.ts';
import { writeChoices } from './choices.ts';

type ToolsProps = {
  readonly sku: string;
  readonly address: Address;
  /** What was saved may be opened by colleagues. */
  readonly shared: boolean;
};

/** Undo, redo, start again, share, save: what can be done with the choices as a whole. */
export function Tools({ sku, address, shared }: ToolsProps) {
  const t = useTranslations('configurator.tools');
  const maySave = useRole('requester');
  const back = undone(address);
  const again = redone(address);
  useUndoKeys(back, again);
  return (
    <div data-place tabIndex={-1} className="flex flex-wrap items-center gap-2">
      <Step to={back} icon="undo" label={t('undo')} />
      <Step to={again} icon="redo" label={t('redo')} />
      {address.choices.length > 0 && (
        <LinkButton to={withChoices(address, [])} preventScrollReset prefetch="none" variant="quiet">
          {t('restart')}
        </LinkButton>
      )}
      <LinkButton to={compareAddress(sku, address)} prefetch="none" icon="compare">
        {t('compare')}
      </LinkButton>
      <ShareLink to={sharedAddress(address, shared)} words={shared ? 'shared' : 'copied'} />
      {maySave && (
        <LinkButton to={writeAddress(address, { panel: 'save' })} preventScrollReset prefetch="none" icon="file">
          {t('save')}
        </LinkButton>
      )}
    </div>
  );
}

function compareAddress(sku: string, { choices, id, assumed }: Address): string {
  const params = {
    sku,
    c: writeChoices(choices),
    ...(id && { ids: id }),
    ...Object.fromEntries(assumedFields(assumed)),
  };
  return `/configurations/compare?${new URLSearchParams(params)}`;
}

type StepProps = { readonly to: string | null; readonly icon: 'undo' | 'redo'; readonly label: string };

// Stays in its place when there is nothing to do, so that nothing moves under the pointer.
function Step({ to, icon, label }: StepProps) {
  if (to === null)
    return (
      <Button variant="quiet" icon={icon} iconOnly disabled>
        {label}
      </Button>
    );
  return (
    <LinkButton to={to} variant="quiet" icon={icon} iconOnly preventScrollReset prefetch="none">
      {label}
    </LinkButton>
  );
}

// Needs a script; without one the address of the page is the link.
function ShareLink({ to, words }: { readonly to: string; readonly words: 'shared' | 'copied' }) {
  const t = useTranslations('configurator.tools');
  const copy = async () => {
    const { origin, pathname } = window.location;
    await navigator.clipboard.writeText(`${origin}${pathname}${to}`);
    showToast({ tone: 'ok', title: t(words) });
  };
  return (
    <Button icon="link" onClick={copy} className="hidden! scripted:inline-flex!">
      {t('share')}
    </Button>
  );
}

function useUndoKeys(back: string | null, again: string | null): void {
  const navigate = useNavigate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const redo = key === 'y' || (key === 'z' && event.shiftKey);
      if (!redo && key !== 'z') return;
      const to = redo ? again : back;
      event.preventDefault();
      if (to !== null) navigate(to, { preventScrollReset: true });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate, back, again]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}
