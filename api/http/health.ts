const RETRY_AFTER_SECONDS = 5;
// One look at the database serves everybody who asks within this time.
const FRESH_MS = 500;

export type Health = {
  /** Answers /health/live and /health/ready; nothing else. */
  fetch(path: string): Promise<Response | undefined>;
  /** True while the database was away when last looked at; then nothing that needs it is tried. */
  isAway(): boolean;
  /** Looks again now. */
  check(): Promise<void>;
  /** From here on the process is not ready for new work. */
  drain(): void;
};

function plain(status: number, text: string): Response {
  const headers = new Headers({ 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  if (status === 503) headers.set('retry-after', String(RETRY_AFTER_SECONDS));
  return new Response(`${text}\n`, { status, headers });
}

/** Liveness and readiness. `probe` rejects when the database is away; while it is, it is asked again once a second. */
export function createHealth(probe: () => Promise<unknown>): Health {
  let away = false;
  let draining = false;
  let checkedAt = 0;
  let checking: Promise<void> | undefined;
  const look = async () => {
    away = await probe().then(
      () => false,
      () => true,
    );
    checkedAt = Date.now();
    checking = undefined;
    if (away && !draining) setTimeout(() => void check(), 1_000).unref();
  };
  const check = () => {
    checking ??= look();
    return checking;
  };
  return {
    isAway: () => away,
    check,
    drain: () => {
      draining = true;
    },
    async fetch(path) {
      if (path === '/health/live') return plain(200, 'alive');
      if (path !== '/health/ready') return undefined;
      if (draining) return plain(503, 'stopping');
      if (Date.now() - checkedAt > FRESH_MS) await check();
      return away ? plain(503, 'the database is away') : plain(200, 'ready');
    },
  };
}
