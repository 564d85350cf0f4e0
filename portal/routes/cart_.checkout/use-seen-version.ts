import { useNavigation } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';

/**
 * The version of the cart that the buyer has been asked about: the one of the page as it was opened, though the cart on it follows other
 * windows. Once a sent form is answered, it is the one that the answer came with.
 */
export function useSeenVersion(version: number, answer: unknown): number {
  const { state } = useNavigation();
  const [seen, setSeen] = useState(version);
  const answered = useRef(answer);
  useEffect(() => {
    if (state !== 'idle' || answer === answered.current) return;
    answered.current = answer;
    setSeen(version);
  }, [state, answer, version]);
  return seen;
}
