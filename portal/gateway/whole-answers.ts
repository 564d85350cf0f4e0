/**
 * A `fetch` whose answers with a page's data are there whole or not at all: a page that is left while its data still arrive is a request
 * given up, of which nobody need hear, and not an answer that cannot be decoded.
 */
export function wholeAnswers(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (...args) => {
    const answer = await fetch(...args);
    if (!answer.body || !new URL(answer.url).pathname.endsWith('.data')) return answer;
    const { status, statusText, headers } = answer;
    return new Response(await answer.arrayBuffer(), { status, statusText, headers });
  };
}
