import type { HashSettings } from '../identity/password-hash.ts';

/** What the demonstration needs of the installation that it fills; the service's foundation is one. */
export type House = {
  readonly connection: { readonly url: string; readonly installation: { readonly rolePrefix: string } };
  readonly settings: HashSettings;
};

export type Tell = (line: string) => void;
