import type { Messages } from 'use-intl';

/** Puts locale files together by their top-level namespaces; refuses a namespace that two files claim. */
export function mergeMessages(files: Record<string, Record<string, unknown>>): Messages {
  const merged: Record<string, unknown> = {};
  for (const [path, content] of Object.entries(files)) {
    for (const [namespace, texts] of Object.entries(content)) {
      if (namespace in merged) throw new Error(`${path}: the namespace "${namespace}" is taken by another locale file`);
      merged[namespace] = texts;
    }
  }
  return merged;
}
