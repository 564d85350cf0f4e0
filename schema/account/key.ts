/** Description of every optional idempotency key. */
export const KEY = 'At most 255 characters; a repeat with the same key and input has no second effect.';
