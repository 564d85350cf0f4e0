import { useNavigation, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

type KeepFreshProps = {
  readonly active: boolean;
  readonly seconds: number;
  /** False where loading the whole page again would throw away what is being typed. */
  readonly reload?: boolean;
};

/** Asks for the page's data again while something on it is under way; without JavaScript the whole page is loaded again. */
export function KeepFresh({ active, seconds, reload = true }: KeepFreshProps) {
  const { revalidate, state } = useRevalidator();
  const { state: going } = useNavigation();
  useEffect(() => {
    if (!active || state !== 'idle' || going !== 'idle') return;
    const timer = setTimeout(revalidate, seconds * 1_000);
    return () => clearTimeout(timer);
  }, [active, revalidate, seconds, state, going]);
  if (!active || !reload) return null;
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(seconds + 1)} />
    </noscript>
  );
}
