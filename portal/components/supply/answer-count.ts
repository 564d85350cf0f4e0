import { useCallback, useEffect, useRef, useState } from 'react';
import { type FormResult, valueAt } from '../form-context.ts';
import type { AnswerLine } from './answer-line-fields.tsx';
import { answeredOf, OUTCOMES, type OutcomeName } from './answer-sum.ts';

/** Name of a field of a line on the form. */
export const fieldName = (index: number, field: string) => `lines[${index}].${field}`;

/** Counts what stands in the fields of each line while it is typed, and fills one field of a line with everything. */
export function useAnswerCount(lines: readonly AnswerLine[], result: FormResult | undefined) {
  const place = useRef<HTMLDivElement>(null);
  const [answered, setAnswered] = useState(() => lines.map((line, index) => atFirst(line, index, result)));
  const inputOf = (index: number, field: string) =>
    place.current?.querySelector<HTMLInputElement>(`[name="${fieldName(index, field)}"]`);
  const numberIn = (index: number, field: string) => Number(inputOf(index, field)?.value) || 0;
  const recount = () =>
    setAnswered(lines.map((_, index) => OUTCOMES.reduce((sum, field) => sum + numberIn(index, field), 0)));
  const put = (index: number, chosen: OutcomeName) => {
    const asked = inputOf(index, 'asked')?.value ?? '';
    for (const field of OUTCOMES) {
      const input = inputOf(index, field);
      if (input) input.value = field === chosen ? asked : '';
    }
    recount();
    const next = inputOf(index, chosen === 'rejected' ? 'reason' : chosen);
    next?.closest('details:not([open])')?.setAttribute('open', '');
    next?.focus();
  };
  const latest = useRef(recount);
  latest.current = recount;
  const again = useCallback(() => latest.current(), []);
  useEffect(() => {
    // What was typed before a refusal comes back into the fields.
    if (result) again();
  }, [result, again]);
  return { place, answered, recount, put };
}

function atFirst({ outcome }: AnswerLine, index: number, result: FormResult | undefined): number {
  if (!result?.initialValue) return answeredOf(outcome);
  const typed = (field: string) => Number(valueAt(result.initialValue, fieldName(index, field))) || 0;
  return OUTCOMES.reduce((sum, field) => sum + typed(field), 0);
}
