const STREAM = '/live';
// A tab that takes the stream over later may have missed hints while nobody held it.
const FRESH_MS = 2_000;

type Hint = { readonly data?: { readonly changes?: { readonly topic?: string } } | null };

/** The noun of a hint (`order` of `order.placed`); null for a refusal, after which nothing more comes. */
export function nounOf(data: string): string | null {
  const { data: hint } = JSON.parse(data) as Hint;
  return hint?.changes?.topic?.split('.')[0] ?? null;
}

/** Reads the stream until the signal aborts. An empty noun says that hints may have been missed while it was broken. */
function readStream(signal: AbortSignal, since: number, tell: (noun: string) => void): Promise<void> {
  return new Promise((resolve) => {
    const source = new EventSource(STREAM);
    let fresh = performance.now() - since < FRESH_MS;
    source.addEventListener('open', () => {
      if (!fresh) tell('');
      fresh = false;
    });
    source.addEventListener('next', ({ data }) => {
      const noun = nounOf(String(data));
      if (noun === null) source.close();
      else tell(noun);
    });
    signal.addEventListener('abort', () => {
      source.close();
      resolve();
    });
  });
}

/**
 * Calls back with the noun of every change in the membership's windows. One tab of the browser holds the stream and tells the others; where
 * tabs cannot agree on one (plain HTTP), each holds its own. Returns what ends it.
 */
export function followChanges(membership: string, onChange: (noun: string) => void): () => void {
  const name = `live ${membership}`;
  const stop = new AbortController();
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', ({ data }) => onChange(String(data)));
  const since = performance.now();
  const lead = () =>
    readStream(stop.signal, since, (noun) => {
      // A hint may be on its way when the page goes; the channel is closed then.
      if (stop.signal.aborted) return;
      onChange(noun);
      channel.postMessage(noun);
    });
  if ('locks' in navigator) navigator.locks.request(name, { signal: stop.signal }, lead).catch(() => undefined);
  else void lead();
  return () => {
    stop.abort();
    channel.close();
  };
}
