import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Tried } from './try-rule.server.ts';

/** Nobody is told of a rule between two keys. */
const PAUSE_MS = 400;

type TriedRule = {
  readonly tried: Tried | undefined;
  /** For the form around the rule's fields: asks again when the reader pauses. */
  readonly onChange: (event: FormEvent<HTMLElement>) => void;
};

type Underway = { readonly timer: ReturnType<typeof setTimeout>; readonly stop: AbortController };

function cancel(underway: Underway | null): void {
  clearTimeout(underway?.timer);
  underway?.stop.abort();
}

/** What the rule in a form would do, as it is being written; undefined before anything was written. `first` is what a posted form was told. */
export function useTried(url: string, first: Tried | undefined): TriedRule {
  const [written, setWritten] = useState<Tried>();
  const under = useRef<Underway | null>(null);
  useEffect(() => () => cancel(under.current), []);
  const ask = async (form: HTMLFormElement, { signal }: AbortController) => {
    try {
      const answer = await fetch(url, { method: 'POST', body: new FormData(form), signal });
      if (answer.ok) setWritten(await answer.json());
    } catch {
      // Saving tells what is wrong; this is said beside it only.
    }
  };
  const onChange = ({ currentTarget }: FormEvent<HTMLElement>) => {
    const form = currentTarget.closest('form');
    if (!form) return;
    cancel(under.current);
    const stop = new AbortController();
    under.current = { stop, timer: setTimeout(() => ask(form, stop), PAUSE_MS) };
  };
  return { tried: written === undefined ? first : written, onChange };
}
