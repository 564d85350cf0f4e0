import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Tried } from './try-rule.server.ts';

/** Nobody is told of a rule between two keys. */
const PAUSE_MS = 400;

type TriedRule = {
  readonly tried: Tried | undefined;
  /** For the form around the rule's fields: asks again when the reader pauses. */
  readonly onChange: (event: FormEvent<HTMLElement>) => void;
};

/** What the rule in a form would do, as it is being written; undefined before anything was written. `first` is what a posted form was told. */
export function useTried(url: string, first: Tried | undefined): TriedRule {
  const [tried, setTried] = useState(first);
  const under = useRef<{ timer: ReturnType<typeof setTimeout>; stop: AbortController } | null>(null);
  const cancel = () => {
    clearTimeout(under.current?.timer);
    under.current?.stop.abort();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: ends with the page only
  useEffect(() => cancel, []);
  const ask = async (form: HTMLFormElement, { signal }: AbortController) => {
    try {
      const answer = await fetch(url, { method: 'POST', body: new FormData(form), signal });
      if (answer.ok) setTried(await answer.json());
    } catch {
      // Saving tells what is wrong; this is said beside it only.
    }
  };
  const onChange = ({ currentTarget }: FormEvent<HTMLElement>) => {
    const form = currentTarget.closest('form');
    if (!form) return;
    cancel();
    const stop = new AbortController();
    under.current = { stop, timer: setTimeout(() => ask(form, stop), PAUSE_MS) };
  };
  return { tried, onChange };
}
