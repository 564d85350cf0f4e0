import type { ModelDefinition } from '#engine';
import { useFacts } from '../../i18n/portal-provider.tsx';

/** Words a group, or an option as `Group: Option`, in the reader's language; a code that the model does not know stays as it is. */
export function useNames(definition: ModelDefinition) {
  const { locale } = useFacts();
  const group = (code: string) => definition.groups.find((one) => one.code === code)?.names[locale] ?? code;
  const option = (groupCode: string, code: string) =>
    definition.groups.find((one) => one.code === groupCode)?.options.find((one) => one.code === code)?.names[locale] ??
    code;
  return {
    group,
    option,
    full: (groupCode: string, code: string) => `${group(groupCode)}: ${option(groupCode, code)}`,
  };
}
