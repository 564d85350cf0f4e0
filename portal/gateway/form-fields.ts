import { z } from 'zod';

/** A text that may be left empty; null is what the API takes for nothing. */
export function optionalText(most: number) {
  return z
    .string()
    .max(most)
    .optional()
    .transform((text) => text ?? null);
}
