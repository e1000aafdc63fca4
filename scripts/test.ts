import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './chromium.ts';
import type { Counts } from './test-counts.ts';
import { checkCounts, playwrightCounts, summary, total, vitestCounts } from './test-counts.ts';

const REPORTS = 'test-results';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
mkdirSync(REPORTS, { recursive: true });

const steps: Array<{ name: string; counts: Counts }> = [];

// Each of these two uses one processor, types and lint use all that there are. So the two run first, side by side.
const formatting = runQuietly(['npx', 'prettier', '--check', '.']);
const build = await runQuietly(['npm', 'run', '--silent', 'build']);
const types = await runQuietly(['npm', 'run', '--silent', 'types']);
const lint = await runQuietly(['npm', 'run', '--silent', 'lint']);
check('Types', types);
check('Lint', lint);
check('Format', await formatting);
const built = check('Build', build);

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

/** What a command printed, and how it ended. */
interface Ended {
  exitCode: number;
  output: string;
}

/** Prints what a command printed, and counts it as a single check, whose result is the exit code. */
function check(name: string, { exitCode, output }: Ended): boolean {
  return record(name, () => {
    process.stdout.write(output);
    return checkCounts(exitCode);
  });
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

/** On Windows, npm and npx are batch files, which need a shell. */
function needsShell(): boolean {
  return process.platform === 'win32';
}

function run([command = '', ...args]: string[]): number {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell: needsShell() });
  if (error) console.error(error.message);
  return status ?? 1;
}

/** Runs a command while others run, and keeps what it prints. */
function runQuietly([command = '', ...args]: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: needsShell() });
    const chunks: Buffer[] = [];
    const output = () => Buffer.concat(chunks).toString();
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', ({ message }) => resolve({ exitCode: 1, output: `${output()}${message}\n` }));
    child.on('close', (status) => resolve({ exitCode: status ?? 1, output: output() }));
  });
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
