import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const IN_MEMORY = '/dev/shm';

/** A new folder, in memory where the machine has room for that; whoever makes it removes it. */
export async function temporaryFolder(name: string): Promise<string> {
  return mkdtemp(path.join(existsSync(IN_MEMORY) ? IN_MEMORY : tmpdir(), `tributary-${name}-`));
}
