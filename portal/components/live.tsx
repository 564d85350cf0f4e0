import { useMatches, useNavigation, useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { followChanges } from './follow-changes.ts';

// Changes come in bursts; a page asks again once for all of them.
const PAUSE_MS = 400;

function useNouns(): readonly string[] | undefined {
  const handle = useMatches().at(-1)?.handle as { live?: readonly string[] } | undefined;
  return handle?.live;
}

/** Keeps the page as it is at the API: asks again when something that it shows changed. Without JavaScript it does nothing. */
export function LiveUpdates({ membership }: { readonly membership: string }) {
  const { revalidate, state: asking } = useRevalidator();
  const { state: going } = useNavigation();
  const nouns = useNouns();
  // Asking again while something is on its way would break that off.
  const busy = asking !== 'idle' || going !== 'idle';
  const page = useRef({ revalidate, nouns, busy });
  useEffect(() => {
    page.current = { revalidate, nouns, busy };
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      timer = undefined;
      if (page.current.busy) timer = setTimeout(ask, PAUSE_MS);
      else if (document.visibilityState === 'visible') page.current.revalidate();
      else document.addEventListener('visibilitychange', ask, { once: true });
    };
    const stop = followChanges(membership, (noun) => {
      if (noun && page.current.nouns && !page.current.nouns.includes(noun)) return;
      timer ??= setTimeout(ask, PAUSE_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [membership]);
  return null;
}
