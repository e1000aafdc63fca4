import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './chromium.ts';
import type { Counts } from './test-counts.ts';
import { checkCounts, playwrightCounts, summary, total, vitestCounts } from './test-counts.ts';

const REPORTS = 'test-results';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
mkdirSync(REPORTS, { recursive: true });

const steps: Array<{ name: string; counts: Counts }> = [];

check('Types', ['npm', 'run', '--silent', 'types']);
check('Lint', ['npm', 'run', '--silent', 'lint']);
check('Format', ['npx', 'prettier', '--check', '.']);
const built = check('Build', ['npm', 'run', '--silent', 'build']);

// Without a build, the tests of the bundle would test an old one or none.
const withoutBundle = built ? [] : ['--exclude', 'tests/repository/bundle.test.ts'];
record('Unit and repository tests', () => {
  process.env['CHROMIUM_PATH'] = ensureChromium();
  const report = emptyReport('vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const exitCode = run([
    'npx',
    'vitest',
    'run',
    '--allowOnly=false',
    ...reporters,
    ...withoutBundle,
  ]);
  return vitestCounts({ exitCode, report: read(report) });
});

if (built) {
  record('Browser tests', () => {
    const report = emptyReport('browser.json');
    const exitCode = run(['npx', 'playwright', 'test', '--forbid-only']);
    return playwrightCounts({ exitCode, report: read(report) });
  });
} else {
  console.log('\nNot run, because the build failed: tests of the bundle, browser tests.');
}

const all = total(steps.map((step) => step.counts));
console.log('\n== Result ==');
for (const { name, counts } of steps) console.log(`${name}: ${summary(counts)}`);
console.log(`\n${summary(all)}`);
process.exitCode = all.failed === 0 && all.passed > 0 ? 0 : 1;

/** Runs a command as a single check, whose result is the exit code. */
function check(name: string, command: string[]): boolean {
  return record(name, () => checkCounts(run(command)));
}

/** Runs a step under its heading. If it throws, prints the error and counts a failure. */
function record(name: string, step: () => Counts): boolean {
  console.log(`\n== ${name} ==`);
  let counts: Counts;
  try {
    counts = step();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    counts = checkCounts(1);
  }
  steps.push({ name, counts });
  return counts.failed === 0;
}

function run([command = '', ...args]: string[]): number {
  // On Windows, npm and npx are batch files, which need a shell.
  const shell = process.platform === 'win32';
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell });
  if (error) console.error(error.message);
  return status ?? 1;
}

/** Deletes an old report, which would hide a crash of the runner, and returns the path. */
function emptyReport(name: string): string {
  const path = `${REPORTS}/${name}`;
  rmSync(path, { force: true });
  return path;
}

function read(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
