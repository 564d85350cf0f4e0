import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { commandOf } from '../../api/db/process-lock.ts';

const IN_MEMORY = '/dev/shm';
const PLACE = existsSync(IN_MEMORY) ? IN_MEMORY : tmpdir();

/** A new folder, in memory where the machine has room for that; whoever makes it removes it. */
export async function temporaryFolder(name: string): Promise<string> {
  return mkdtemp(path.join(PLACE, `tributary-${name}-${process.pid}-`));
}

/** Takes away the folders of runs that were killed before they could. */
export async function removeAbandonedFolders(): Promise<void> {
  for (const name of await readdir(PLACE)) {
    const pid = /^tributary-[a-z]+-(\d+)-\w{6}$/.exec(name)?.[1];
    if (pid && !(await commandOf(Number(pid)))) await rm(path.join(PLACE, name), { recursive: true, force: true });
  }
}
