import type { Answer, TestApp } from './app.ts';

/** A browser without pages: keeps the session cookie between calls. */
export type Browser = {
  ask(document: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** The session token that it holds; empty for a stranger. */
  cookie(): string;
  /** The last Set-Cookie header that it was sent. */
  lastCookie(): string;
};

/** A stranger's browser, or one that holds a session token already. */
export function createBrowser(app: Pick<TestApp, 'fetch'>, token = ''): Browser {
  let held = token;
  let last = '';
  return {
    cookie: () => held,
    lastCookie: () => last,
    async ask(query, variables = {}) {
      const headers = new Headers({
        'content-type': 'application/json',
        accept: 'application/json',
        'x-tributary-client': 'test',
      });
      if (held) headers.set('cookie', `session=${held}`);
      const body = JSON.stringify({ query, variables });
      const response = await app.fetch(new Request('http://localhost/graphql', { method: 'POST', headers, body }));
      for (const line of response.headers.getSetCookie()) {
        last = line;
        held = /^(?:__Host-)?session=([^;]*)/.exec(line)?.[1] ?? held;
      }
      return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
    },
  };
}
