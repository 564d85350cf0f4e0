import type { Locale } from '../identity/viewer.ts';

/** A mail that is worded and addressed; `link` opens the page where the reader acts, never acts by itself. */
export type Letter = {
  readonly kind: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly link: string | null;
};

/** What is said, in each language of the product. */
export type Wording<Facts> = Readonly<
  Record<Locale, (facts: Facts) => { subject: string; text: string; action: string }>
>;

/** Words a letter in the reader's language: greeting, text, and the link on a line of its own. */
export function word<Facts>(
  wording: Wording<Facts>,
  kind: string,
  to: { email: string; name: string; locale: Locale },
  facts: Facts,
  link: string | null,
): Letter {
  const { subject, text, action } = wording[to.locale](facts);
  const greeting = to.locale === 'en' ? `Hello ${to.name},` : `${to.name}，您好：`;
  const body = [greeting, text, ...(link ? [`${action}\n${link}`] : [])].join('\n\n');
  // A line break in a subject would begin another header.
  return { kind, recipient: to.email, subject: subject.replaceAll(/[\r\n]+/g, ' '), body, link };
}
