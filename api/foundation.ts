import path from 'node:path';
import { type Config, ownSecret, ROLES } from './config.ts';
import type { PublicSettings } from './context.ts';
import { type Connection, connect } from './db/connect.ts';
import { createDatabase, type Database } from './db/unit.ts';
import { DEMO_PASSWORD, DEMO_PEOPLE } from './demo/demo-people.ts';

export type Tell = (line: string) => void;

/** What every program of the house stands on: the migrated database, the door to it, and the settings. */
export type Foundation = {
  readonly connection: Connection;
  readonly db: Database;
  readonly settings: PublicSettings;
};

export type FoundationOptions = {
  readonly tell: Tell;
  readonly onConnectionError: (error: Error) => void;
  /** A command may share the embedded server of the service that runs; the whole service may not. */
  readonly shared?: boolean;
};

export const ROOT = path.resolve(import.meta.dirname, '..');

/** Opens the database that the settings name, or the embedded one, and reads the secret. Whoever opens it closes `connection`. */
export async function openFoundation(config: Config, options: FoundationOptions): Promise<Foundation> {
  const folder = path.resolve(ROOT, config.dataFolder);
  const connection = await connect({
    databaseUrl: config.databaseUrl,
    ownerUrl: config.ownerUrl,
    dataFolder: folder,
    shared: options.shared ?? config.roles.size < ROLES.length,
    poolSize: config.poolSize,
    tell: options.tell,
    onError: options.onConnectionError,
  });
  try {
    const settings: PublicSettings = {
      origin: config.origin,
      secure: config.origin.startsWith('https://'),
      bcryptCost: config.bcryptCost,
      secret: config.secret ?? (await ownSecret(folder, options.tell)),
      demo: config.demo ?? connection.embedded,
      demonstration: { password: DEMO_PASSWORD, people: DEMO_PEOPLE },
    };
    const { rolePrefix } = connection.installation;
    return {
      connection,
      settings,
      db: createDatabase({ pool: connection.pool, rolePrefix, prepared: config.prepared }),
    };
  } catch (error) {
    await connection.close();
    throw error;
  }
}
