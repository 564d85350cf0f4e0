import { useNavigation } from '@remix-run/react';
import { type FormEvent, useEffect, useRef } from 'react';

const isMove = (form: HTMLFormElement) => new FormData(form).get('intent') === 'move';

/**
 * Makes a press of "up" or "down" wait until the one before it has come back with the draft's new version, so that pressing twice moves
 * twice. The handler is for the capture phase of whatever holds the forms.
 */
export function usePressesInTurn(): (event: FormEvent<HTMLElement>) => void {
  const { state } = useNavigation();
  const waiting = useRef<HTMLButtonElement[]>([]);
  const busy = useRef(false);
  useEffect(() => {
    busy.current = state !== 'idle';
    if (busy.current) return;
    const next = waiting.current.shift();
    if (next?.isConnected) next.form?.requestSubmit(next);
    else waiting.current = [];
  }, [state]);
  return (event) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!(submitter instanceof HTMLButtonElement) || !submitter.form || !isMove(submitter.form)) return;
    if (!busy.current) {
      busy.current = true;
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    waiting.current.push(submitter);
  };
}
