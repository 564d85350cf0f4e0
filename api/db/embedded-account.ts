import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The operating system's account that the server runs as; absent when it is simply ours. */
export type Account = { readonly uid: number; readonly gid: number };

const NOBODY = 'nobody';
const WITHOUT_HOME = ['--system', '--no-create-home', '--shell', '/bin/false'];

async function idOf(name: string): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

/** PostgreSQL refuses to run as root, so root lends it an unprivileged account: an existing `postgres`, a new one, or else `nobody`. */
export async function unprivilegedAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const existing = await idOf('postgres');
  if (existing) return existing;
  await run('useradd', [...WITHOUT_HOME, 'postgres']).catch(() => {});
  const account = (await idOf('postgres')) ?? (await idOf(NOBODY));
  if (account && account.uid !== 0) return account;
  throw new Error(
    'the embedded PostgreSQL cannot run as root and no unprivileged user could be made: start as another user, or set DATABASE_URL',
  );
}

/** True when the account can run the program, with every folder on the way open to it. */
export async function canRun(program: string, account: Account | undefined): Promise<boolean> {
  try {
    await run(program, ['--version'], { ...account, cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

/** True when the account can enter the folder. */
export async function canEnter(folder: string, account: Account | undefined): Promise<boolean> {
  if (!account) return true;
  try {
    await run('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...account, cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

/** Copies a folder to where every account may read it; whoever comes second keeps the first copy. */
export async function copyReadable(from: string, to: string): Promise<void> {
  const temporary = `${to}.${process.pid}`;
  await mkdir(path.dirname(to), { recursive: true, mode: 0o755 });
  await cp(from, temporary, { recursive: true, verbatimSymlinks: true });
  await run('chmod', ['-R', 'a+rX', temporary]);
  await chmod(path.dirname(to), 0o755);
  await rename(temporary, to).catch(() => rm(temporary, { recursive: true, force: true }));
}
