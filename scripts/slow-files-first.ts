import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Test files that take ten seconds and more, slowest first. */
export const SLOW_FILES = [
  'tests/faults/ticket-faults.test.ts',
  'tests/attacks/html-attacks.browser.test.ts',
  'src/mail/frame/message-frame.browser.test.tsx',
  'tests/fuzz/random-answers.browser.test.ts',
  'tests/faults/account-faults.test.ts',
  'tests/warehouse/duckdb.test.ts',
  'sandbox/scenarios/exports.test.ts',
];

/** Where a test file stands among the slow ones; all others come after them. */
function rankOf(path: string): number {
  const rank = SLOW_FILES.findIndex((file) => path.endsWith(`/${file}`));
  return rank === -1 ? SLOW_FILES.length : rank;
}

/** Sorts test files by their paths: the slow ones first, the others in the order that they have. */
export function slowFirst<File extends { readonly moduleId: string }>(
  files: readonly File[],
): File[] {
  return files.toSorted((one, other) => rankOf(one.moduleId) - rankOf(other.moduleId));
}

/**
 * Starts slow files first. Without results of an earlier run, vitest starts the largest file first, and a small slow one may
 * be last: then it runs alone at the end, while the other processor has nothing to do.
 */
export class SlowFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return slowFirst(await super.sort(files));
  }
}
