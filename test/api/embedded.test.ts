import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmbedded, useEmbedded } from '../../api/db/embedded.ts';
import { withClient } from '../../api/db/pool.ts';
import { commandOf } from '../../api/db/process-lock.ts';
import { temporaryFolder } from '../support/folder.ts';
import { runToEnd, startProcess } from '../support/process.ts';

const silent = () => {};

async function postmasterOf(folder: string): Promise<number> {
  const { dataFolder } = JSON.parse(await readFile(path.join(folder, 'embedded.json'), 'utf8'));
  return Number((await readFile(path.join(dataFolder, 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

async function gone(pid: number): Promise<void> {
  while (await commandOf(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('the embedded server', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await temporaryFolder('embedded');
    await (await startEmbedded(folder, silent)).stop();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('keeps its passwords to its owner and listens on this machine only', async () => {
    const embedded = await startEmbedded(folder, silent);
    try {
      expect((await stat(path.join(folder, 'embedded.json'))).mode & 0o077).toBe(0);
      const rows = await withClient(
        { url: embedded.ownerUrl },
        async (client) => (await client.query('show listen_addresses')).rows,
      );
      expect(rows).toEqual([{ listen_addresses: '127.0.0.1' }]);
      const stranger = embedded.url.replace(/:[^:@/]+@/, ':guess@');
      await expect(withClient({ url: stranger }, async () => {})).rejects.toThrow(/password authentication failed/);
    } finally {
      await embedded.stop();
    }
  });

  test('a second process on the same folder is refused in one line, and a command may share the server', async () => {
    const embedded = await startEmbedded(folder, silent);
    try {
      await expect(startEmbedded(folder, silent)).rejects.toThrow(
        /^process \d+ already runs on [^\n]+: stop it first, or set DATABASE_URL$/,
      );
      const shared = await useEmbedded(folder, silent);
      expect(shared.url).toBe(embedded.url);
      await shared.stop();
      await withClient({ url: embedded.url }, (client) => client.query('select 1'));
    } finally {
      await embedded.stop();
    }
  });

  test('a server that is killed is started again', async () => {
    const embedded = await startEmbedded(folder, silent);
    try {
      const first = await postmasterOf(folder);
      process.kill(first, 'SIGKILL');
      await expect
        .poll(
          () =>
            withClient({ url: embedded.url }, async (client) => (await client.query('select 1 as one')).rows).catch(
              () => 'away',
            ),
          { timeout: 20_000 },
        )
        .toEqual([{ one: 1 }]);
      expect(await postmasterOf(folder)).not.toBe(first);
    } finally {
      await embedded.stop();
    }
  });

  test('after kill -9 the server ends by itself and the next start finds its data', async () => {
    const env = { DATA_FOLDER: folder, ROLES: 'api', DEMO: 'off' };
    const first = await startProcess(env);
    expect(first.said()).toContain('migration 0001');
    const postmaster = await postmasterOf(folder);
    await first.end('SIGKILL');
    const second = await startProcess(env);
    expect(second.said()).not.toContain('migration');
    await gone(postmaster);
    const last = await postmasterOf(folder);
    expect(await second.end('SIGTERM')).toBe(0);
    await gone(last);
  });

  test('a lock whose process id now belongs to somebody else does not keep it from starting', async () => {
    await writeFile(path.join(folder, 'lock'), JSON.stringify({ pid: process.ppid, started: 'long ago' }));
    await writeFile(
      path.join(folder, 'postgres', 'postmaster.pid'),
      `${process.ppid}\n${path.join(folder, 'postgres')}\n`,
    );
    await (await startEmbedded(folder, silent)).stop();
  });
});

test('a port that is taken is told at once, in one line', async () => {
  const folder = await temporaryFolder('port');
  const { createServer } = await import('node:http');
  const server = createServer().listen(0);
  try {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { code, said } = await runToEnd({ PORT: String(port), DATA_FOLDER: folder });
    expect(code).toBe(1);
    expect(said).toMatch(/^tributary: port \d+ is taken: stop what listens there, or choose another with PORT=\d+\n$/);
  } finally {
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
});
