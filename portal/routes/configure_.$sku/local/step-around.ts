type Sectioned = { readonly code: string; readonly section?: string };

const GROUPS_IN_STEP = 12;

/** Codes of the groups that are looked at together, as the service counts them: under one heading, or a dozen of those without. */
export function stepAround(groups: readonly Sectioned[], at: string | null): string[] {
  const here = groups.find(({ code }) => code === at) ?? groups[0];
  const alike = groups.filter(({ section }) => section === here?.section).map(({ code }) => code);
  if (here?.section) return alike;
  const first = Math.floor(Math.max(0, alike.indexOf(here?.code ?? '')) / GROUPS_IN_STEP) * GROUPS_IN_STEP;
  return alike.slice(first, first + GROUPS_IN_STEP);
}
