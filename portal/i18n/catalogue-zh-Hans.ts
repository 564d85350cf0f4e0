import { mergeMessages } from './merge-messages.ts';

/** Every text of the portal in this language: the shared ones and those beside each route. */
export const messages = mergeMessages(
  import.meta.glob<Record<string, unknown>>(['../components/locales/*.zh-Hans.json', '../routes/*/zh-Hans.json'], {
    eager: true,
    import: 'default',
  }),
);
