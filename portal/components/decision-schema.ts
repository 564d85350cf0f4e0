import { z } from 'zod';

/** What the two buttons post: which was pressed, and the reason. */
export const decisionFields = {
  approve: z.enum(['true', 'false']).transform((pressed) => pressed === 'true'),
  reason: z.string().trim().max(1_000).default(''),
};

/** A decision whose rejection says why; `reasonNeeded` asks for it in the reader's language. */
export function refuseSilence<Output extends { approve: boolean; reason: string }, Input>(
  schema: z.ZodType<Output, Input>,
  reasonNeeded: string,
) {
  return schema.refine(({ approve, reason }) => approve || reason !== '', { path: ['reason'], message: reasonNeeded });
}
