import type { Server } from 'node:http';
import type { Load } from './listener.ts';

const POLL_MS = 25;

/** Takes the port. A port that is taken is refused in one line. */
export async function listen(server: Server, port: number, host: string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        reject(new Error(`port ${port} is taken: stop what listens there, or choose another with PORT=${port + 1}`));
      else if (error.code === 'EACCES')
        reject(new Error(`port ${port} may not be used by this user: choose another with PORT=3000`));
      else reject(error);
    });
    server.listen({ port, host }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Takes no new connection, lets the requests under way finish within the time given, and then closes what is left, streams included. */
export async function drain(server: Server, load: Load, mostMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeIdleConnections();
  const deadline = Date.now() + mostMs;
  while (load.inFlight > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  // Answers whose head is out get a moment to send the rest.
  await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  server.closeAllConnections();
  await closed;
}
