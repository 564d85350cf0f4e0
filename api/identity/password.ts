import { DomainError } from '../kernel/error.ts';
import { COMMON_PASSWORDS } from './common-password.ts';

const SHORTEST = 8;
const LONGEST = 256;
const SHORTEST_CONTEXT_WORD = 4;
const PRODUCT_WORDS = ['tributary', 'premier'];
// What a password is called says nothing about whose it is.
const GENERIC_WORDS = ['password', 'passwort'];
const ROWS = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
];
const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** What is wrong with a password: `context` means that little more than the person's or the product's own names is in it. */
export type PasswordFlaw = 'too_short' | 'too_long' | 'common' | 'context';

/** The new password breaks a rule; `flaws` names every one. */
export class PasswordRefusedError extends DomainError {
  readonly code = 'PASSWORD_REFUSED';
  readonly flaws: readonly PasswordFlaw[];
  constructor(flaws: readonly PasswordFlaw[]) {
    super(`the password is refused: ${flaws.join(', ')}`);
    this.flaws = flaws;
  }
}

/** The form in which a password is compared and hashed: NFKC, so that every keyboard's way of typing it is the same. */
export function normalisePassword(password: string): string {
  return password.normalize('NFKC');
}

const plain = (text: string) => text.toLowerCase().replace(/[^\p{Letter}\p{Number}]/gu, '');
const unmasked = (text: string) => [...text.toLowerCase()].map((sign) => LOOKALIKES[sign] ?? sign).join('');

// A word with digits and signs before or behind it is still that word.
const core = (text: string) => text.replace(/^[^\p{Letter}]+|[^\p{Letter}]+$/gu, '');

function isCommon(password: string): boolean {
  const lower = password.toLowerCase();
  const forms = [lower, plain(lower), core(lower), core(unmasked(core(lower))), plain(unmasked(lower))];
  if (forms.some((form) => COMMON_PASSWORDS.has(form))) return true;
  const letters = plain(lower);
  const reversed = [...letters].reverse().join('');
  return (
    new Set(letters).size <= 2 ||
    /^(.{1,4})\1+$/u.test(letters) ||
    ROWS.some((row) => row.includes(letters) || row.includes(reversed))
  );
}

function wordsOf(context: readonly string[]): string[] {
  const words = context.flatMap((text) => [plain(text), ...text.split(/[^\p{Letter}\p{Number}]+/u).map(plain)]);
  return [...words, ...PRODUCT_WORDS].filter((word) => word.length >= SHORTEST_CONTEXT_WORD);
}

// What is left of the password without the words must be able to stand as a secret of its own.
function restsOn(password: string, given: readonly string[]): boolean {
  // The longest first, so that a whole name goes before its parts.
  const words = given.toSorted((a, b) => b.length - a.length);
  return [plain(password), plain(unmasked(password))].some((form) => {
    const rest = words.reduce((left, word) => left.replaceAll(word, ''), form);
    return rest.length < form.length && [...rest].length < SHORTEST;
  });
}

/**
 * Everything that is wrong with a wish for a password, 8 to 256 characters after NFKC; empty when it may be taken. `context` is what
 * others know of the person: name, e-mail, the names of their companies. (NIST SP 800-63B, 5.1.1.2)
 */
export function passwordFlaws(password: string, context: readonly string[]): PasswordFlaw[] {
  const normal = normalisePassword(password);
  const length = [...normal].length;
  if (length < SHORTEST) return ['too_short'];
  if (length > LONGEST) return ['too_long'];
  const flaws: PasswordFlaw[] = [];
  const words = wordsOf(context);
  if (isCommon(normal) || restsOn(normal, GENERIC_WORDS)) flaws.push('common');
  if (restsOn(normal, flaws.length > 0 ? words : [...words, ...GENERIC_WORDS])) flaws.push('context');
  return flaws;
}

/** Refuses a password with a flaw. */
export function checkPassword(password: string, context: readonly string[]): void {
  const flaws = passwordFlaws(password, context);
  if (flaws.length > 0) throw new PasswordRefusedError(flaws);
}
