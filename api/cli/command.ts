import { parseConfig } from '../config.ts';
import { type Foundation, openFoundation } from '../foundation.ts';

/** A command that cannot be carried out as given; its message is one line for whoever typed it. */
export class UsageError extends Error {}

/** Says something that is not the command's result; results alone go to standard output. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Carries out a command on the installation's database, beside a service that runs; ends with code 1 and one line when it cannot. */
export async function command(work: (foundation: Foundation) => Promise<void>): Promise<void> {
  // Whoever reads the result may stop early, as `head` does.
  process.stdout.on('error', () => {});
  try {
    const options = { shared: true, tell: note, onConnectionError: (error: Error) => note(error.message) };
    const foundation = await openFoundation(parseConfig({ PORT: '3000', ...process.env }), options);
    try {
      await work(foundation);
    } finally {
      await foundation.connection.close();
    }
  } catch (error) {
    note(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
