/** How many tests of one step ended how. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** The end of a runner's process, and the text of its JSON report where it wrote one. */
export interface RunnerResult {
  exitCode: number;
  report: string | undefined;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: Array<{ status: string; assertionResults: unknown[] }>;
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

/** A step that is one check: it holds or it does not. */
export function checkCounts(exitCode: number): Counts {
  return exitCode === 0
    ? { passed: 1, failed: 0, skipped: 0 }
    : { passed: 0, failed: 1, skipped: 0 };
}

/** Counts of vitest's `json` reporter. A file that could not even be loaded is one failure. */
export function vitestCounts(result: RunnerResult): Counts {
  return honest(result, (json) => {
    const report = json as VitestReport;
    return {
      passed: report.numPassedTests,
      failed:
        report.numFailedTests +
        report.testResults.filter(
          (file) => file.status === 'failed' && file.assertionResults.length === 0,
        ).length,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  });
}

/** Counts of Playwright's `json` reporter. */
export function playwrightCounts(result: RunnerResult): Counts {
  return honest(result, (json) => {
    const { stats, errors } = json as PlaywrightReport;
    return {
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + errors.length,
      skipped: stats.skipped,
    };
  });
}

/** Sums the steps. */
export function total(steps: readonly Counts[]): Counts {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const step of steps) {
    sum.passed += step.passed;
    sum.failed += step.failed;
    sum.skipped += step.skipped;
  }
  return sum;
}

/** The plain line that ends `npm test`. */
export function summary({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * A runner that died, wrote nothing readable, or ended badly without naming a test still failed:
 * at least one failure is counted, so that a crash never looks like an empty run.
 */
function honest({ exitCode, report }: RunnerResult, count: (json: unknown) => Counts): Counts {
  const counts = readCounts(report, count);
  if (!counts) return { passed: 0, failed: 1, skipped: 0 };
  const unexplained = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0);
  return unexplained ? { ...counts, failed: 1 } : counts;
}

function readCounts(
  report: string | undefined,
  count: (json: unknown) => Counts,
): Counts | undefined {
  if (report === undefined) return undefined;
  try {
    const counts = count(JSON.parse(report));
    return Object.values(counts).every(Number.isInteger) ? counts : undefined;
  } catch {
    return undefined;
  }
}
