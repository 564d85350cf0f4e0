import type { AppLoadContext } from '@remix-run/node';
import { createTranslator } from 'use-intl/core';
import { loadMessages } from './load-messages.ts';
import { INTL_TAGS } from './locale.ts';

/** Words texts in a loader or action, in the reader's language: `const t = await translator(context, 'orders')`. */
export async function translator(context: AppLoadContext, namespace: string) {
  const messages = await loadMessages(context.preferences.locale);
  return createTranslator({ locale: INTL_TAGS[context.preferences.locale], messages, namespace });
}
