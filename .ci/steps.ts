import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

type Count = { passed: number; failed: number };

const GATES = ['types', 'documents', 'lint', 'imports', 'dead', 'build'];
// The rooms whose answers depend on the database; unit tests and journeys would only be repeated.
const ON_OLDER_DATABASE = ['test/api', 'test/migrations', 'test/contract'];
const OLDER_DATABASE = '15';

const reports = mkdtempSync(path.join(tmpdir(), 'tributary-ci-'));

function run(title: string, args: readonly string[], env: Record<string, string> = {}): boolean {
  const started = performance.now();
  process.stdout.write(`\n== ${title}\n`);
  const { status } = spawnSync('npm', args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  process.stdout.write(`== ${title}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s\n`);
  return status === 0;
}

function gate(name: string): Count {
  const passed = run(name, ['run', '--silent', name]);
  return { passed: Number(passed), failed: Number(!passed) };
}

// A run that ends badly without a failed test, or without a report, counts as a failure of its own.
function tests(title: string, paths: readonly string[], env: Record<string, string> = {}): Count {
  const report = path.join(reports, `${title.replaceAll(/\W+/g, '-')}.json`);
  const passed = run(
    title,
    ['test', '--silent', '--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...paths],
    env,
  );
  const found = existsSync(report)
    ? JSON.parse(readFileSync(report, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 0 };
  const failed = found.numFailedTests > 0 ? found.numFailedTests : Number(!passed);
  return { passed: found.numPassedTests, failed };
}

const counts = [...GATES.map(gate), tests('tests', [])];
if (existsSync(`/usr/lib/postgresql/${OLDER_DATABASE}/bin/postgres`)) {
  counts.push(tests(`tests on PostgreSQL ${OLDER_DATABASE}`, ON_OLDER_DATABASE, { TEST_POSTGRES: OLDER_DATABASE }));
} else {
  process.stdout.write(`\nPostgreSQL ${OLDER_DATABASE} is not on this machine: its run is left out\n`);
}
rmSync(reports, { recursive: true, force: true });

const sum = (what: keyof Count) => counts.reduce((total, count) => total + count[what], 0);
process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
