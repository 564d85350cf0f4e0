import { createServer } from 'node:http';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { parseConfig } from './config.ts';
import { listen } from './http/drain.ts';

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

// Found out before the long part: who starts it twice learns so at once.
async function refuseTakenPort(port: number, host: string | undefined): Promise<void> {
  const probe = createServer();
  await listen(probe, port, host);
  await new Promise((resolve) => probe.close(resolve));
}

async function main(): Promise<void> {
  enableCompileCache(path.resolve(import.meta.dirname, '../node_modules/.cache/compiled'));
  const config = parseConfig(process.env, process.argv.slice(2));
  process.env.NODE_ENV ??= config.dev ? 'development' : 'production';
  let asked = 0;
  let stop = async () => process.exit(0);
  const onSignal = () => {
    asked += 1;
    // Asked twice, it ends at once; the embedded server then ends by itself.
    if (asked > 1) process.exit(1);
    void stop();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  await refuseTakenPort(config.port, config.host);
  // Loaded after NODE_ENV is settled, and not at all when there is nothing to start.
  const { startService } = await import('./service.ts');
  const service = await startService(config, tell, async (...args) =>
    (await import('./demo/seed-demo.ts')).demonstrate(...args),
  );
  stop = async () => {
    tell('stopping');
    await service.stop();
    process.exit(0);
  };
  tell(`ready after ${(performance.now() / 1_000).toFixed(1)} s at ${config.origin}`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`tributary: ${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
