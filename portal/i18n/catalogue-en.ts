import { mergeMessages } from './merge-messages.ts';

/** Every text of the portal in this language: the shared ones and those beside each route. */
export const messages = mergeMessages(
  import.meta.glob<Record<string, unknown>>(['../components/locales/*.en.json', '../routes/*/en.json'], {
    eager: true,
    import: 'default',
  }),
);
