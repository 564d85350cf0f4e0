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

/** The statements that an operation sends, in order, as the driver gets them. */
export async function statementsOf(operation: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  const original = prototype.query;
  prototype.query = function (this: unknown, ...args: unknown[]) {
    const [first, second] = args;
    if (typeof first === 'string')
      sent.push({ text: first, values: (second as unknown[] | undefined) ?? [], name: undefined });
    else if (first && typeof first === 'object' && 'text' in first) {
      const config = first as { text: string; values?: unknown[]; name?: string };
      sent.push({ text: config.text, values: config.values ?? [], name: config.name });
    }
    return original.apply(this, args);
  };
  try {
    await operation();
  } finally {
    prototype.query = original;
  }
  return sent;
}

/** Sends the same statements once more on a bare connection: what the database alone takes for the operation. */
export async function replay(client: pg.PoolClient, statements: readonly Sent[]): Promise<void> {
  for (const { text, values, name } of statements) {
    await client.query(name ? { text, values: [...values], name } : { text, values: [...values] });
  }
}
