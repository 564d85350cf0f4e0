import { z } from 'zod';
import { text } from '../kernel/parse.ts';
import { country } from './relation.ts';

const address = z.object({
  label: text(120),
  recipient: text(120),
  street: text(300),
  postalCode: text(20),
  city: text(120),
  region: z
    .union([text(120), z.literal('')])
    .nullish()
    .transform((value) => value ?? ''),
  country,
});

/** A new address that goods can be shipped to; postal codes are text. */
export const addressInput = address;
export type AddressInput = z.infer<typeof address>;

/** An address anew; an inactive one is offered no more and stays on the orders that name it. */
export const addressUpdateInput = address.extend({ addressId: z.uuid(), version: z.number(), active: z.boolean() });
export type AddressUpdateInput = z.infer<typeof addressUpdateInput>;
