import { describe, expect, test } from 'vitest';
import { checkCounts, playwrightCounts, summary, total, vitestCounts } from './test-counts.ts';

function vitestReport(report: object): string {
  return JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
    ...report,
  });
}

function playwrightReport(stats: object, errors: object[] = []): string {
  const none = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
  return JSON.stringify({ stats: { ...none, ...stats }, errors });
}

describe('counting a check', () => {
  test('counts one test, passed or failed', () => {
    expect(checkCounts(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(checkCounts(2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('counting a vitest run', () => {
  test('counts passed, failed and skipped tests', () => {
    const report = vitestReport({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2 });
    expect(vitestCounts({ exitCode: 1, report })).toEqual({ passed: 5, failed: 1, skipped: 2 });
  });

  test('counts a file that could not be loaded as a failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    const report = vitestReport({ numPassedTests: 5, testResults });
    expect(vitestCounts({ exitCode: 1, report })).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  test('counts an exit code without a failed test as a failure', () => {
    const report = vitestReport({ numPassedTests: 5 });
    expect(vitestCounts({ exitCode: 1, report }).failed).toBe(1);
  });

  test('counts a run without tests as a failure', () => {
    expect(vitestCounts({ exitCode: 0, report: vitestReport({}) }).failed).toBe(1);
  });

  test.each([undefined, '', '{"half":', '{}', 'null'])(
    'counts %j as a report as a failure',
    (report) => {
      expect(vitestCounts({ exitCode: 0, report })).toEqual({ passed: 0, failed: 1, skipped: 0 });
    },
  );
});

describe('counting a Playwright run', () => {
  test('counts passed, failed and skipped tests', () => {
    const report = playwrightReport({ expected: 7, unexpected: 2, skipped: 1 });
    expect(playwrightCounts({ exitCode: 1, report })).toEqual({ passed: 7, failed: 2, skipped: 1 });
  });

  test('counts a flaky test as a failure', () => {
    const report = playwrightReport({ expected: 7, flaky: 1 });
    expect(playwrightCounts({ exitCode: 0, report }).failed).toBe(1);
  });

  test('counts an error outside any test as a failure', () => {
    const report = playwrightReport({ expected: 7 }, [{ message: 'no browser' }]);
    expect(playwrightCounts({ exitCode: 1, report }).failed).toBe(1);
  });

  test('counts a missing report as a failure', () => {
    expect(playwrightCounts({ exitCode: 0, report: undefined }).failed).toBe(1);
  });
});

describe('the last line', () => {
  test('has the passed and failed tests, also if there are none', () => {
    expect(summary({ passed: 0, failed: 0, skipped: 0 })).toBe('0 passed, 0 failed');
  });

  test('has the skipped tests only if there are any', () => {
    expect(summary({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });

  test('adds up all steps', () => {
    const steps = [checkCounts(0), checkCounts(1), { passed: 4, failed: 0, skipped: 1 }];
    expect(total(steps)).toEqual({ passed: 5, failed: 1, skipped: 1 });
  });
});
