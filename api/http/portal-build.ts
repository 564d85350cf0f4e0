import { spawn } from 'node:child_process';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { takeLock } from '../db/process-lock.ts';

// What the built portal is made of, from the root.
const SOURCES = ['portal', 'api/configuration/engine', 'api/kernel', 'schema/schema.graphql', 'package-lock.json'];
const PAUSE_MS = 250;
const NOTABLE = /modules transformed|built in|building SSR/;

async function newest(file: string): Promise<number> {
  const found = await stat(file).catch(() => undefined);
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const names = await readdir(file);
  const inside = await Promise.all(names.map((name) => newest(path.join(file, name))));
  return Math.max(found.mtimeMs, ...inside);
}

/** True when there is no build, or when a source is younger than it. */
async function isStale(root: string): Promise<boolean> {
  const built = await stat(path.join(root, 'build/server/index.js')).catch(() => undefined);
  if (!built) return true;
  const sources = await Promise.all(SOURCES.map((source) => newest(path.join(root, source))));
  return Math.max(...sources) > built.mtimeMs;
}

/** Builds the portal into build/, telling the steps. Refuses with what the build said when it fails. */
async function buildPortal(root: string, tell: (line: string) => void): Promise<void> {
  const program = path.join(root, 'node_modules/@remix-run/dev/dist/cli.js');
  const child = spawn(process.execPath, [program, 'vite:build', '-c', 'portal/vite.config.ts'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  const hear = (chunk: Buffer) => {
    for (const line of chunk.toString('utf8').split('\n')) {
      said.push(line);
      if (NOTABLE.test(line)) tell(`  ${line.trim()}`);
    }
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`the portal could not be built:\n${said.join('\n').trim()}`);
}

/** Sees to it that the built portal is younger than its sources. Of several processes that find it stale, one builds and the others wait. */
export async function ensurePortalBuilt(root: string, tell: (line: string) => void): Promise<void> {
  const lock = path.join(root, 'node_modules/.cache/portal-build.lock');
  for (let told = false; await isStale(root); told = true) {
    await mkdir(path.dirname(lock), { recursive: true });
    const holder = await takeLock(lock);
    if (holder) {
      if (!told) tell(`process ${holder} builds the portal`);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      continue;
    }
    try {
      tell('building the portal (less than a minute, only when its sources change)');
      return await buildPortal(root, tell);
    } finally {
      await rm(lock, { force: true });
    }
  }
}
