const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

/** How large a model's definition is: its groups, all their options, and its rules. */
export function modelCounts(definition: unknown) {
  const { groups, rules } = (definition ?? {}) as { groups?: unknown; rules?: unknown };
  const list = Array.isArray(groups) ? (groups as { options?: unknown }[]) : [];
  const options = list.reduce((sum, group) => sum + lengthOf(group.options), 0);
  return { groups: list.length, options, rules: lengthOf(rules) };
}
