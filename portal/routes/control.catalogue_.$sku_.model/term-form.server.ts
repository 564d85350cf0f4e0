import { z } from 'zod';
import { readSubject } from '../../components/model/subject.ts';
import { type Fault, type FieldAt, filled, type IssuePath, isNumber, lineOf, typed } from './part-form.server.ts';

/** The addends of a sum as lines of a form. */
export const terms = z.array(z.object({ subject: typed, factor: typed })).optional();

export type TermsForm = z.infer<typeof terms>;

const counts = ({ subject }: { readonly subject?: string | undefined }) =>
  readSubject(subject ?? '')?.kind === 'attribute';

/** Whether anything is added up. */
export const addsUp = (given: TermsForm): boolean => (given ?? []).some(counts);

/** The addends that were filled in. */
export function readTerms(given: TermsForm) {
  return (given ?? []).flatMap(({ subject: text, factor }) => {
    const subject = readSubject(text ?? '');
    if (subject?.kind !== 'attribute') return [];
    const { group, attribute } = subject;
    return [
      filled({
        group: group ?? undefined,
        attribute: attribute ?? undefined,
        factor: factor ? Number(factor) : undefined,
      }),
    ];
  });
}

/** Lines with a factor of nothing, or with one that is no number. */
export function termFaults(name: string, given: TermsForm): Fault[] {
  return (given ?? []).flatMap(({ subject, factor }, at): Fault[] => {
    if (!factor) return [];
    if (!subject) return [{ field: `${name}[${at}].subject`, code: 'required' }];
    return isNumber(factor) ? [] : [{ field: `${name}[${at}].factor`, code: 'number' }];
  });
}

/** Where an issue inside a sum stands in its form. */
export function termField(name: string, given: TermsForm, [entry, key]: IssuePath): FieldAt {
  if (entry === undefined) return { field: `${name}[0].subject` };
  const at = lineOf(given, counts, Number(entry));
  return { field: `${name}[${at}].${key === 'factor' ? 'factor' : 'subject'}` };
}
