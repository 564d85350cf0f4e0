import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 bits for a cookie, link or API call; only its hash is ever stored. */
export function newToken(prefix = ''): string {
  return `${prefix}${randomBytes(32).toString('base64url')}`;
}

/** What is stored in place of a token, as hex for `decode(..., 'hex')`. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
