import type { Preferences } from './i18n/preferences.ts';

/** How the portal reaches the API: the process's own `fetch`, or HTTP to `apiUrl`. */
export type ApiFetch = (request: Request) => Promise<Response>;

declare module '@remix-run/server-runtime' {
  interface AppLoadContext {
    readonly apiFetch: ApiFetch;
    /** Origin that GraphQL requests name. */
    readonly apiUrl: string;
    readonly nonce: string;
    readonly preferences: Preferences;
    /** Whether the component gallery is served. */
    readonly gallery: boolean;
    /** `Set-Cookie` values of the API, handed on with the answer. */
    readonly setCookies: string[];
  }
}
