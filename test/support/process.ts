import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { freePort } from '../../api/db/postgres-server.ts';

export type Started = {
  readonly origin: string;
  readonly child: ChildProcess;
  /** Everything that it has said so far, on both streams. */
  said(): string;
  /** Ends it and waits; answers the exit code, or null when the signal killed it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
};

const ROOT = path.resolve(import.meta.dirname, '../..');
const MAIN = 'api/main.ts';
const TEST_SECRET = 'b7Qw2m9Zr4Tx8Lk1Vn6Hd3Jf5Gs0PcYe';

/** What a program said before it ended by itself, and its exit code. */
export async function runToEnd(
  env: Record<string, string>,
  args: readonly string[] = [MAIN],
): Promise<{ code: number | null; said: string }> {
  const started = launch(env, args);
  const code = await started.exited;
  return { code, said: started.said() };
}

// Only what the program is told: nothing of the run's own settings.
function environment(env: Record<string, string>): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  return {
    PATH,
    HOME,
    LOG_LEVEL: 'silent',
    SECRET: TEST_SECRET,
    ...env,
  } as Partial<NodeJS.ProcessEnv> as NodeJS.ProcessEnv;
}

function launch(env: Record<string, string>, args: readonly string[]) {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const hear = (chunk: Buffer) => {
    text += chunk.toString('utf8');
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const exited = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  return { child, exited, said: () => text };
}

/** Starts the program as a process of its own on a free port and waits until it says that it is ready. */
export async function startProcess(env: Record<string, string>): Promise<Started> {
  const port = await freePort();
  const { child, exited, said } = launch({ PORT: String(port), ...env }, [MAIN]);
  let over = false;
  void exited.then(() => {
    over = true;
  });
  while (!said().includes('ready after')) {
    // Between finding a free port and listening on it, somebody else may take it.
    if (over && /port \d+ is taken/.test(said()) && !env.PORT) return startProcess(env);
    if (over) throw new Error(`the process has ended: ${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    origin: `http://127.0.0.1:${port}`,
    child,
    said,
    end: (signal) => {
      child.kill(signal);
      return exited;
    },
  };
}
