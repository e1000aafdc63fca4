import { expect, it } from 'vitest';
import type { StoredExport } from './export/export-state.ts';
import type { ExportProgress } from './export/export-progress.ts';
import { emptyReason } from './empty-account.tsx';
import { accountStateOf, type StateParts } from './test-account-state.ts';

const storedWith = (eventCount: number) => ({ eventCount, isFinished: true }) as StoredExport;
const inState = (state: ExportProgress['state'], eventCount = 0) =>
  ({ state, eventCount }) as ExportProgress;

it.each([
  ['empty', {}],
  ['loading', { isLoading: true }],
  ['loading', { isLoading: true, stored: storedWith(9) }],
  ['unreadable', { problem: 'not-stored' as const, stored: storedWith(9) }],
  ['empty', { problem: 'elsewhere' }],
  ['none', { stored: storedWith(0) }],
  ['none', { progress: inState('finished') }],
  ['exporting', { progress: inState('running') }],
  ['exporting', { progress: inState('waiting'), problem: 'not-stored' }],
  [null, { progress: inState('stopped') }],
  // The panel above says that only admins can export.
  [null, { isDenied: true }],
  [null, { isDenied: true, problem: 'not-stored' }],
] satisfies [string | null, Partial<StateParts>][])('says %s', (reason, parts) => {
  expect(emptyReason(accountStateOf(parts))).toBe(reason);
});
