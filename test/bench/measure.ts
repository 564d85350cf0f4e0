import pg from 'pg';

export type Figures = { readonly perSecond: number; readonly p50: number; readonly p99: number; readonly cpu: number };

const percentile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Runs an operation again and again with some clients for a time; `prepare` stands before each run and is not counted in its latency. */
export async function measure<T>(
  clients: number,
  milliseconds: number,
  run: (prepared: T) => Promise<unknown>,
  prepare: (client: number) => Promise<T>,
): Promise<Figures> {
  const latencies: number[] = [];
  const cpuBefore = process.cpuUsage();
  const end = performance.now() + milliseconds;
  let busy = 0;
  const client = async (number: number) => {
    while (performance.now() < end) {
      const prepared = await prepare(number);
      const begun = performance.now();
      await run(prepared);
      latencies.push(performance.now() - begun);
      busy += performance.now() - begun;
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  const cpu = process.cpuUsage(cpuBefore);
  const sorted = latencies.toSorted((a, b) => a - b);
  return {
    perSecond: (latencies.length * clients * 1_000) / busy,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    cpu: (cpu.user + cpu.system) / 1_000 / Math.max(1, latencies.length),
  };
}

export type Sent = { readonly text: string; readonly values: readonly unknown[]; readonly name: string | undefined };

type Query = (this: unknown, ...args: unknown[]) => unknown;
const prototype = pg.Client.prototype as unknown as { query: Query };

const textOf = (query: unknown): string => (typeof query === 'string' ? query : (query as Sent).text);

/** Runs an operation with something standing before each of its statements as the driver gets it. */
async function watching(operation: () => Promise<unknown>, before: (args: unknown[]) => unknown[]): Promise<void> {
  const original = prototype.query;
  prototype.query = function (...args) {
    return original.apply(this, before(args));
  };
  try {
    await operation();
  } finally {
    prototype.query = original;
  }
}

/** The statements that an operation sends, in order. */
export async function statementsOf(operation: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  await watching(operation, (args) => {
    const [query, values] = args;
    if (typeof query === 'string') sent.push({ text: query, values: (values as unknown[]) ?? [], name: undefined });
    else if (query && typeof query === 'object' && 'text' in query) {
      const { text, values: given = [], name } = query as Partial<Sent> & { text: string };
      sent.push({ text, values: given, name });
    }
    return args;
  });
  return sent;
}

const undo = (text: string) => (text === 'commit' ? 'rollback' : text);

/**
 * The statements that an operation sends when what it writes is undone, so that they can be sent again and meet what they met.
 * The operation may fail after that: it does not find what it wrote.
 */
export async function undoneStatementsOf(operation: () => Promise<unknown>): Promise<Sent[]> {
  return statementsOf(() =>
    watching(
      () => operation().catch(() => undefined),
      ([query, ...rest]) => [textOf(query) === 'commit' ? 'rollback' : query, ...rest],
    ),
  );
}

/** Sends the same statements once more on a bare connection and undoes them: what the database alone takes for the operation. */
export async function replay(client: pg.PoolClient, statements: readonly Sent[]): Promise<void> {
  for (const { text, values, name } of statements) {
    await client.query({ text: undo(text), values: [...values], ...(name ? { name } : {}) });
  }
}
