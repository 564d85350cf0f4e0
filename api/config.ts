import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

export const ROLES = ['api', 'portal', 'worker'] as const;
export type Role = (typeof ROLES)[number];

export type Config = {
  readonly port: number;
  /** The interface to listen on; every one when absent. */
  readonly host: string | undefined;
  /** What this process does; all three unless told otherwise. */
  readonly roles: ReadonlySet<Role>;
  /** The service's login; the embedded server when absent. */
  readonly databaseUrl: string | undefined;
  readonly ownerUrl: string | undefined;
  /** Where the portal finds the API when another process serves it. */
  readonly apiUrl: string | undefined;
  /** The address that people type, without a trailing slash. */
  readonly origin: string;
  /** Key of the HMAC under passwords; absent where the installation makes its own. */
  readonly secret: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly bcryptCost: number;
  readonly poolSize: number;
  readonly prepared: boolean;
  readonly logLevel: string;
  /** Fill an empty database with the demonstration; undefined leaves it to where the database is: embedded yes, elsewhere no. */
  readonly demo: boolean | undefined;
  readonly dev: boolean;
  /** How many proxies in front of us may be believed about the client's address. */
  readonly proxies: number;
  /** Whom the link on an empty installation invites. */
  readonly administrator: string;
  readonly dataFolder: string;
};

/** A setting that cannot be used. Its message is one line that names the variable. */
export class ConfigError extends Error {}

const DEFAULT_PORT = 3000;
const SHORTEST_SECRET = 32;
const PLACEHOLDER = /secret|change|example|default|password|placeholder|^(.)\1+$/i;

const onOff = z.enum(['on', 'off', 'true', 'false', '1', '0']).transform((text) => ['on', 'true', '1'].includes(text));

const postgresUrl = z
  .string()
  .refine(
    (text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text),
    'has to look like postgres://user:password@host:5432/database',
  );

const httpOrigin = z
  .string()
  .transform((text) => text.replace(/\/+$/, ''))
  .refine(
    (text) => /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text,
    'has to be an address such as https://portal.example.com',
  );

const roles = z
  .string()
  .transform((text) => text.split(',').map((role) => role.trim()))
  .pipe(z.array(z.enum(ROLES, `has to be a list of ${ROLES.join(', ')}`)).min(1))
  .transform((list) => new Set(list));

const whole = (least: number, most: number) =>
  z
    .string()
    .refine(
      (text) => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most,
      `has to be a whole number from ${least} to ${most}`,
    )
    .transform(Number);

const secret = z
  .string()
  .refine(
    (text) => text.length >= SHORTEST_SECRET,
    `has to have at least ${SHORTEST_SECRET} characters (try "openssl rand -base64 48")`,
  )
  .refine((text) => !PLACEHOLDER.test(text), 'looks like a placeholder; make a random one ("openssl rand -base64 48")');

const environment = z.object({
  PORT: whole(0, 65_535).default(DEFAULT_PORT),
  HOST: z.string().optional(),
  ROLES: roles.optional(),
  DATABASE_URL: postgresUrl.optional(),
  MIGRATE_DATABASE_URL: postgresUrl.optional(),
  API_URL: httpOrigin.optional(),
  ORIGIN: httpOrigin.optional(),
  SECRET: secret.optional(),
  SMTP_URL: z
    .string()
    .refine((text) => /^smtps?:\/\//.test(text) && URL.canParse(text), 'has to look like smtp://user:password@host:587')
    .optional(),
  MAIL_FROM: z.string().default('Tributary <no-reply@localhost>'),
  BCRYPT_COST: whole(4, 16).default(11),
  POOL_SIZE: whole(1, 500).default(8),
  PREPARED_STATEMENTS: onOff.default(true),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'has to be a level such as info, warn or silent',
    )
    .optional(),
  DEMO: onOff.optional(),
  TRUSTED_PROXIES: whole(0, 9).default(0),
  ADMIN_EMAIL: z.email('has to be an e-mail address').default('administrator@localhost.localdomain'),
  DATA_FOLDER: z.string().default('.data'),
});

type Environment = z.infer<typeof environment>;

// Naming another process's API leaves the portal to this one.
function rolesOf(env: Environment): ReadonlySet<Role> {
  return env.ROLES ?? new Set<Role>(env.API_URL ? ['portal'] : ROLES);
}

function refuseContradictions(env: Environment, held: ReadonlySet<Role>, production: boolean): void {
  if (env.MIGRATE_DATABASE_URL && !env.DATABASE_URL)
    throw new ConfigError(
      "MIGRATE_DATABASE_URL is the owner's login; DATABASE_URL has to name the service's login beside it",
    );
  if (!held.has('api') && held.has('portal') && !env.API_URL)
    throw new ConfigError('API_URL is needed: ROLES leaves out the api, so the portal has to know where it is');
  const holdsPasswords = held.has('api') || held.has('worker');
  if (holdsPasswords && !env.SECRET && (production || (env.DATABASE_URL && !env.DEMO))) {
    throw new ConfigError(
      'SECRET is missing: set it to a random text of at least 32 characters ("openssl rand -base64 48") and keep it',
    );
  }
  if (production && env.BCRYPT_COST < 10) throw new ConfigError('BCRYPT_COST has to be at least 10 in production');
}

/** Reads the settings from the environment and the command line's --demo and --dev. Refuses what it cannot use in one line that names the variable. */
export function parseConfig(
  variables: Readonly<Record<string, string | undefined>>,
  flags: readonly string[] = [],
): Config {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environment.safeParse(flags.includes('--demo') ? { ...given, DEMO: 'on' } : given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigError(`${String(issue?.path[0])} ${issue?.message}`);
  }
  const env = parsed.data;
  const held = rolesOf(env);
  refuseContradictions(env, held, variables.NODE_ENV === 'production');
  return {
    port: env.PORT,
    host: env.HOST,
    roles: held,
    databaseUrl: env.DATABASE_URL,
    ownerUrl: env.MIGRATE_DATABASE_URL,
    apiUrl: env.API_URL,
    origin: env.ORIGIN ?? `http://localhost:${env.PORT}`,
    secret: env.SECRET,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    bcryptCost: env.BCRYPT_COST,
    poolSize: env.POOL_SIZE,
    prepared: env.PREPARED_STATEMENTS,
    logLevel: env.LOG_LEVEL ?? (env.DATABASE_URL ? 'info' : 'warn'),
    demo: env.DEMO,
    dev: flags.includes('--dev'),
    proxies: env.TRUSTED_PROXIES,
    administrator: env.ADMIN_EMAIL.toLowerCase(),
    dataFolder: env.DATA_FOLDER,
  };
}

/** The secret that this installation made for itself at its first start; it stays in the data folder, readable by its owner alone. */
export async function ownSecret(dataFolder: string, tell: (line: string) => void): Promise<string> {
  const file = path.join(dataFolder, 'secret');
  const found = await readFile(file, 'utf8').catch(() => undefined);
  if (found) return found;
  const made = randomBytes(48).toString('base64url');
  await mkdir(dataFolder, { recursive: true });
  await writeFile(file, made, { mode: 0o600, flag: 'wx' });
  tell(`made a secret of our own in ${file} (set SECRET to bring yours)`);
  return made;
}
