import { execFile } from 'node:child_process';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

// A process id alone says little: after a crash or in a container it soon belongs to somebody else. Its start time settles it.
async function identity(pid: number): Promise<string | undefined> {
  try {
    if (process.platform === 'linux')
      return (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ')[19];
    if (process.platform !== 'win32') return (await run('ps', ['-p', String(pid), '-o', 'lstart='])).stdout.trim();
    process.kill(pid, 0);
    return 'alive';
  } catch {
    return undefined;
  }
}

/** The command line of a live process; absent when there is none. */
export async function commandOf(pid: number): Promise<string | undefined> {
  try {
    if (process.platform === 'linux') return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
    return (await run('ps', ['-p', String(pid), '-o', 'command='])).stdout;
  } catch {
    return undefined;
  }
}

type Holder = { pid: number; started: string };

// A link appears with its whole content or, when there is one already, not at all.
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The process that holds the lock file and is alive; absent when the lock is free or stale. */
export async function liveHolder(file: string): Promise<Holder | undefined> {
  try {
    const holder: Holder = JSON.parse(await readFile(file, 'utf8'));
    return (await identity(holder.pid)) === holder.started ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** Takes the lock file, also over a holder that is gone. Answers the process id of a live holder instead, or nothing when the lock is ours. */
export async function takeLock(file: string): Promise<number | undefined> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, JSON.stringify({ pid: process.pid, started: await identity(process.pid) }), { mode: 0o600 });
  try {
    for (;;) {
      if (await linked(draft, file)) return undefined;
      const holder = await liveHolder(file);
      if (holder) return holder.pid;
      await rm(file, { force: true });
    }
  } finally {
    await rm(draft, { force: true });
  }
}
