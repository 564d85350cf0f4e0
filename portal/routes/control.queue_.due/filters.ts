import { shiftDay } from '../../i18n/format.ts';

export const VIEWS = ['overdue', 'today', 'answers', 'answers-overdue'] as const;

export type View = (typeof VIEWS)[number];

/** Which of the work that is due is listed, from the page's address. */
export function readView(params: URLSearchParams): View {
  return VIEWS.find((known) => known === params.get('view')) ?? 'overdue';
}

/** The days of the tasks of a view. */
export function daysOf(view: 'overdue' | 'today', today: string): { from: string | null; by: string } {
  return view === 'today' ? { from: today, by: today } : { from: null, by: shiftDay(today, -1) };
}
