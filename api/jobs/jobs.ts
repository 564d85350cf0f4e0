import { PgBoss } from 'pg-boss';
import type { PublicSettings } from '../context.ts';
import { JOB_SCHEMA } from '../db/migrate.ts';
import { claimEvents, findEvent, isScheduleBusy, queueExecutor } from '../db/outbox.ts';
import { WORKER } from '../db/owner.ts';
import { roleName } from '../db/roles.ts';
import type { Database } from '../db/unit.ts';
import type { Handler, HandlerContext, Schedule } from './handler.ts';

export type JobsOptions = {
  readonly db: Database;
  readonly settings: PublicSettings;
  /** Connection string of the service's login; the queue's sessions start as the worker role. */
  readonly url: string;
  readonly rolePrefix: string;
  readonly handlers: readonly Handler[];
  readonly schedules: readonly Schedule[];
  readonly onFault: (error: unknown, where: string) => void;
  /** Calls back when the outbox may have grown; the relay polls besides. */
  readonly onHint?: (wake: () => void) => () => void;
};

export type Jobs = {
  /** Hands on and runs everything that waits; resolves when the outbox and the queues are empty. For tests and the demo. */
  drain(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
};

const BATCH = 200;
const POLL_MS = 1_000;
const QUEUE = {
  retryLimit: 8,
  retryDelay: 2,
  retryBackoff: true,
  expireInSeconds: 120,
  heartbeatSeconds: 10,
  deleteAfterSeconds: 86_400,
};

/** Starts the relay, one queue for each handler, and the schedules. Killed at any instant, the work runs again elsewhere. */
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: options.url,
    schema: JOB_SCHEMA,
    migrate: false,
    application_name: 'tributary jobs',
    max: 4,
    // pg passes what it does not know of itself on to the session.
    ...({ options: `-c role=${roleName(options.rolePrefix, 'worker')}` } as object),
    schedule: false,
    monitorIntervalSeconds: 1,
  });
  boss.on('error', (error) => options.onFault(error, 'job queue'));
  const ending = new AbortController();
  const context = { ...options, stopping: ending.signal };
  await boss.start();
  for (const handler of options.handlers) {
    await boss.createQueue(handler.name, QUEUE);
    await boss.work<{ outboxId: string }>(handler.name, { pollingIntervalSeconds: 0.5, batchSize: 1 }, ([job]) =>
      job ? runHandler(context, handler, job.data.outboxId) : Promise.resolve(),
    );
  }
  const relay = startLoop(
    POLL_MS,
    () => relayAll(options, boss),
    (error) => options.onFault(error, 'outbox relay'),
  );
  const unhint = options.onHint?.(relay.wake);
  const schedules = options.schedules.map((schedule) =>
    startLoop(
      schedule.everySeconds * 1_000,
      () => runSchedule(context, schedule),
      (error) => options.onFault(error, schedule.name),
    ),
  );
  return {
    drain: () => drain(options),
    async [Symbol.asyncDispose]() {
      unhint?.();
      ending.abort();
      await Promise.all([relay, ...schedules].map((loop) => loop.stop()));
      await boss.stop({ graceful: true, timeout: 5_000 });
    },
  };
}

async function runHandler(context: HandlerContext, handler: Handler, outboxId: string): Promise<void> {
  await context.db.write(WORKER, async (tx) => {
    const event = await findEvent(tx, outboxId);
    if (event) await handler.run(tx, event, context);
  });
}

async function relayAll(options: JobsOptions, boss: PgBoss): Promise<void> {
  for (let taken = BATCH; taken === BATCH; ) {
    taken = await options.db.write(WORKER, async (tx) => {
      const events = await claimEvents(tx, BATCH);
      for (const handler of options.handlers) {
        const jobs = events
          .filter(({ topic }) => handler.topics.includes(topic))
          .map(({ id }) => ({ data: { outboxId: id } }));
        if (jobs.length > 0) await boss.insert(handler.name, jobs, { db: queueExecutor(tx) });
      }
      return events.length;
    });
  }
}

/** The same work without the queue, in this process, until nothing waits. */
export async function drain(options: Pick<JobsOptions, 'db' | 'settings' | 'handlers'>): Promise<void> {
  for (;;) {
    const events = await options.db.write(WORKER, (tx) => claimEvents(tx, BATCH));
    for (const { id, topic } of events) {
      for (const handler of options.handlers.filter(({ topics }) => topics.includes(topic)))
        await runHandler(options, handler, id);
    }
    if (events.length === 0) return;
  }
}

async function runSchedule(context: HandlerContext, schedule: Schedule): Promise<void> {
  await context.db.write(WORKER, async (tx) => {
    if (!(await isScheduleBusy(tx, schedule.name))) await schedule.run(tx, context);
  });
}

type Loop = { wake: () => void; stop: () => Promise<void> };

/** Runs `work` again and again, at most one at a time, at the interval or when woken. A failure is told and the loop goes on. */
function startLoop(intervalMs: number, work: () => Promise<void>, onFault: (error: unknown) => void): Loop {
  let stopped = false;
  let wake = () => {};
  const running = (async () => {
    while (!stopped) {
      await work().catch(onFault);
      if (stopped) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, intervalMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  return {
    wake: () => wake(),
    async stop() {
      stopped = true;
      wake();
      await running;
    },
  };
}
