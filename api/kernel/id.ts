import { v7, validate } from 'uuid';

/** A uuid v7, branded with the noun that it names so that ids of different nouns cannot be mixed up. */
export type Id<Noun extends string> = string & { readonly __noun?: Noun };

/** A new id; made before the transaction so that a retry writes the same rows. */
export function newId<Noun extends string>(): Id<Noun> {
  return v7();
}

/** True when the text has the form of a uuid. */
export function isId(text: string): boolean {
  return validate(text);
}
