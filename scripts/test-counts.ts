/** The results of the tests of one step. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** The exit code of a test runner, and its JSON report if it wrote one. */
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

/** The result of a step that is a single check. */
export function checkCounts(exitCode: number): Counts {
  return exitCode === 0
    ? { passed: 1, failed: 0, skipped: 0 }
    : { passed: 0, failed: 1, skipped: 0 };
}

/** Reads the counts of vitest's `json` reporter. A file that could not be loaded counts as one failure. */
export function vitestCounts(result: RunnerResult): Counts {
  return verifiedCounts(result, (json) => {
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

/** Reads the counts of Playwright's `json` reporter. */
export function playwrightCounts(result: RunnerResult): Counts {
  return verifiedCounts(result, (json) => {
    const { stats, errors } = json as PlaywrightReport;
    return {
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + errors.length,
      skipped: stats.skipped,
    };
  });
}

/** Adds up the counts of all steps. */
export function total(steps: readonly Counts[]): Counts {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const step of steps) {
    sum.passed += step.passed;
    sum.failed += step.failed;
    sum.skipped += step.skipped;
  }
  return sum;
}

/** The last line of `npm test`. */
export function summary({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Counts at least one failure if the runner crashed, wrote no valid report, ran no tests, or failed without a failed test. */
function verifiedCounts(
  { exitCode, report }: RunnerResult,
  count: (json: unknown) => Counts,
): Counts {
  const counts = readCounts(report, count);
  if (!counts) return { passed: 0, failed: 1, skipped: 0 };
  const isIncomplete = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0);
  return isIncomplete ? { ...counts, failed: 1 } : counts;
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
