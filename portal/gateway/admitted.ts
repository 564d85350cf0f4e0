type Person = { readonly name: string; readonly email: string | null; readonly status: string };

/**
 * What an address says after somebody was invited: `done` as it is, or with `Known` behind it and whose address it is, where the person
 * signs in already and was let in at once.
 */
export function admitted(done: string, person: Person | null | undefined): URLSearchParams {
  if (person?.status !== 'active') return new URLSearchParams({ done });
  return new URLSearchParams({ done: `${done}Known`, name: person.name, email: person.email ?? '' });
}
