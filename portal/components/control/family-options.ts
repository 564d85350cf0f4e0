import type { Choice } from '../select.tsx';

type Family = { readonly id: string; readonly name: string; readonly parent: { readonly name: string } | null };

/** Families as options of a list, each after the one that it stands below. */
export function familyOptions(families: readonly Family[]): Choice[] {
  return families.map(({ id, name, parent }) => ({ value: id, label: parent ? `${parent.name} › ${name}` : name }));
}
