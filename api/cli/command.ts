import path from 'node:path';
import { type Config, parseConfig } from '../config.ts';
import { type Connection, connect } from '../db/connect.ts';
import { createDatabase, type Database } from '../db/unit.ts';

/** The command was called wrongly or cannot do what it was asked; its message is one clear line. */
export class UsageError extends Error {}

export type Command = {
  readonly db: Database;
  readonly config: Config;
  readonly connection: Connection;
  /** The words behind the command. */
  readonly argv: readonly string[];
  readonly tell: (line: string) => void;
};

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Runs a command on the service's database, the embedded one of a running service included; a failure is one line and exit code 1. */
export async function runCommand(work: (command: Command) => Promise<void>): Promise<void> {
  try {
    const config = parseConfig(process.env);
    await using connection = await openConnection(config);
    const db = createDatabase({
      pool: connection.pool,
      rolePrefix: connection.installation.rolePrefix,
      prepared: config.prepared,
    });
    const tell = (line: string) => process.stdout.write(`${line}\n`);
    await work({ db, config, connection, argv: process.argv.slice(2), tell });
  } catch (error) {
    process.stderr.write(`tributary: ${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}

async function openConnection(config: Config): Promise<Connection & AsyncDisposable> {
  const connection = await connect({
    databaseUrl: config.databaseUrl,
    ownerUrl: config.ownerUrl,
    dataFolder: path.resolve(ROOT, config.dataFolder),
    shared: true,
    poolSize: 2,
    tell: (line) => process.stderr.write(`${line}\n`),
    onError: () => {},
  });
  return { ...connection, [Symbol.asyncDispose]: connection.close };
}
