import pg from 'pg';
import { clientConfig } from './pool.ts';

const RECONNECT_MS = 1_000;

export type Listening = { close(): Promise<void> };

/** Hears a channel's notifications on one connection of its own, and connects again whenever that is lost. What was said meanwhile is not heard. */
export function listenTo(
  url: string,
  channel: string,
  hear: (payload: string) => void,
  onFault: (error: unknown) => void,
): Listening {
  let closed = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;

  const connect = async () => {
    const next = new pg.Client({
      ...clientConfig({ url, applicationName: 'tributary live' }),
      idle_in_transaction_session_timeout: 0,
    });
    client = next;
    const again = () => {
      if (client !== next || closed) return;
      client = undefined;
      timer = setTimeout(() => void connect(), RECONNECT_MS);
    };
    const lost = (error: unknown) => {
      onFault(error);
      again();
    };
    next.on('error', lost);
    next.on('end', again);
    next.on('notification', ({ payload }) => hear(payload ?? ''));
    await next
      .connect()
      .then(() => next.query(`listen ${pg.escapeIdentifier(channel)}`))
      .catch(lost);
  };
  void connect();
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
}
