import { useEffect } from 'react';

/** Where the focus last was: a part of the page that stays when what was pressed in it goes. */
let place: HTMLElement | null = null;

const rememberPlace = ({ target }: FocusEvent) => {
  place = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null;
};

/** Takes the focus back to the part of the page where something was pressed that is gone since; `said` changes with every answer. */
export function useKeptFocus(said: unknown): void {
  useEffect(() => {
    document.addEventListener('focusin', rememberPlace);
    return () => document.removeEventListener('focusin', rememberPlace);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every answer
  useEffect(() => {
    if (document.activeElement === document.body && place?.isConnected) place.focus({ preventScroll: true });
  }, [said]);
}
