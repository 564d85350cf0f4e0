import { useLocation, useRouteLoaderData } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { Shell } from '../gateway/shell.ts';

const STORE = 'typed';
const SIGN_IN = '/sign-in';
const NEVER = new Set(['hidden', 'password', 'file', 'submit', 'button', 'reset', 'image']);

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Values = ReadonlyMap<Control, string>;
type Place = { readonly person: string; readonly page: string; readonly form: string };
type Kept = Place & { readonly fields: readonly (readonly [key: string, value: string])[] };

const isTick = (control: Control): boolean => control.type === 'checkbox' || control.type === 'radio';

function controlsOf(form: HTMLFormElement): Control[] {
  const controls = [...form.elements].filter((one) => 'name' in one && 'value' in one && 'type' in one) as Control[];
  return controls.filter(({ name, type }) => name !== '' && !NEVER.has(type));
}

const typedIn = (control: Control): string =>
  isTick(control) ? String((control as HTMLInputElement).checked) : control.value;

const allTypedIn = (form: HTMLFormElement): Values =>
  new Map(controlsOf(form).map((control) => [control, typedIn(control)]));

// Fields of one name are told apart by their place, boxes by what they stand for.
function keysOf(controls: readonly Control[]): string[] {
  const seen = new Map<string, number>();
  return controls.map((control) => {
    const key = isTick(control) ? `${control.name}=${control.value}` : control.name;
    const at = seen.get(key) ?? 0;
    seen.set(key, at + 1);
    return `${key} ${at}`;
  });
}

const read = (): Kept[] => JSON.parse(sessionStorage.getItem(STORE) ?? '[]') as Kept[];

function write(kept: readonly Kept[]): void {
  if (kept.length === 0) sessionStorage.removeItem(STORE);
  else sessionStorage.setItem(STORE, JSON.stringify(kept));
}

const isAt = (kept: Kept, { page, form }: Place): boolean => kept.page === page && kept.form === form;

/** Keeps what was typed since `before` in this tab; never passwords, hidden entries and files. */
function keep(form: HTMLFormElement, place: Place, before: Values): void {
  const controls = controlsOf(form);
  const keys = keysOf(controls);
  const fields = controls.flatMap((control, at) =>
    before.get(control) === typedIn(control) ? [] : [[keys[at] ?? '', typedIn(control)] as const],
  );
  const others = read().filter((kept) => !isAt(kept, place));
  write(fields.length > 0 ? [...others, { ...place, fields }] : others);
}

// As a person would type it, so that whoever follows the field hears of it.
function fill(control: Control, value: string): void {
  if (typedIn(control) === value) return;
  if (isTick(control)) {
    control.click();
    return;
  }
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set?.call(control, value);
  control.dispatchEvent(new Event(control.type.startsWith('select') ? 'change' : 'input', { bubbles: true }));
}

/** Fills in what its person had typed here, and forgets it; what somebody else had typed is forgotten at once. */
function fillAgain(form: HTMLFormElement, place: Place): boolean {
  const all = read();
  if (all.length === 0) return false;
  const own = all.filter(({ person }) => person === place.person);
  const kept = own.find((one) => isAt(one, place));
  write(own.filter((one) => one !== kept));
  const values = new Map(kept?.fields);
  const controls = controlsOf(form);
  const keys = keysOf(controls);
  for (const [at, control] of controls.entries()) {
    const value = values.get(keys[at] ?? '');
    if (value !== undefined) fill(control, value);
  }
  return kept !== undefined;
}

/**
 * Keeps what is typed in a form when the session is over and the sign-in page takes the form's place, and fills it in again for the same
 * person on the same page. `again` says that it did.
 */
export function useTypedAgain(intent: string | undefined) {
  const root = useRouteLoaderData('root') as { shell?: Shell | null } | undefined;
  const person = root?.shell?.person.id;
  const { pathname, search } = useLocation();
  const page = `${pathname}${search}`;
  const ref = useRef<HTMLFormElement>(null);
  const before = useRef<Values>(undefined);
  const [again, setAgain] = useState(false);
  useEffect(() => {
    const form = ref.current;
    if (!form || !person) return;
    before.current ??= allTypedIn(form);
    const known = before.current;
    const place = { person, page, form: `${intent ?? ''} ${[...document.forms].indexOf(form)}` };
    if (fillAgain(form, place)) setAgain(true);
    return () => {
      if (window.location.pathname === SIGN_IN) keep(form, place, known);
    };
  }, [person, page, intent]);
  return { ref, again };
}
