import pino from 'pino';

export type Log = pino.Logger;

export type Answered = {
  id: string;
  method: string;
  path: string;
  status: number;
  milliseconds: number;
  address: string;
};

// Links in mails carry their secret as a path segment.
const SECRET_SEGMENT = /\/[\w-]{32,}(?=\/|$)/g;
const ID_SEGMENT = /^\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

// Drivers hang their connection, password and all, on their errors; only what tells the fault is written.
function errorFields(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  return {
    type: error.name,
    code: 'code' in error ? error.code : undefined,
    message: error.message,
    stack: error.stack,
  };
}

/** The program's log: one JSON object a line. */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: errorFields } });
}

/** A path as it may be logged: without its query, and with secrets of links blotted out. */
export function loggedPath(path: string): string {
  return (path.split('?')[0] ?? '').replaceAll(SECRET_SEGMENT, (segment) =>
    ID_SEGMENT.test(segment) ? segment : '/***',
  );
}

/** Writes one request's line; failures of ours stand out as errors. */
export function logAnswer(log: Log, answered: Answered): void {
  if (answered.status >= 500) log.error(answered, 'request');
  else log.info(answered, 'request');
}
