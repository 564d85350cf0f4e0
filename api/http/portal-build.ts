import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

// What the built portal is made of, from the root.
const SOURCES = ['portal', 'api/configuration/engine', 'api/kernel', 'schema/schema.graphql', 'package-lock.json'];
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
export async function isStale(root: string): Promise<boolean> {
  const built = await stat(path.join(root, 'build/server/index.js')).catch(() => undefined);
  if (!built) return true;
  const sources = await Promise.all(SOURCES.map((source) => newest(path.join(root, source))));
  return Math.max(...sources) > built.mtimeMs;
}

/** Builds the portal into build/, telling the steps. Refuses with what the build said when it fails. */
export async function buildPortal(root: string, tell: (line: string) => void): Promise<void> {
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
