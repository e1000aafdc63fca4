import { expect, it } from 'vitest';
import type { ExportProgress, StoredExport } from './export/export-state.ts';
import { emptyReason } from './empty-account.tsx';

const NOTHING = {
  events: [],
  progress: null,
  kept: null,
  isLoading: false,
  isDenied: false,
  trouble: null,
};
const keptWith = (eventCount: number) => ({ eventCount, isFinished: true }) as StoredExport;
const inState = (state: ExportProgress['state'], eventCount = 0) =>
  ({ state, eventCount }) as ExportProgress;

it.each([
  ['empty', NOTHING],
  ['loading', { ...NOTHING, isLoading: true }],
  ['loading', { ...NOTHING, isLoading: true, kept: keptWith(9) }],
  ['unreadable', { ...NOTHING, trouble: 'not-stored' as const, kept: keptWith(9) }],
  ['empty', { ...NOTHING, trouble: 'elsewhere' as const }],
  ['none', { ...NOTHING, kept: keptWith(0) }],
  ['none', { ...NOTHING, progress: inState('finished') }],
  ['exporting', { ...NOTHING, progress: inState('running') }],
  ['exporting', { ...NOTHING, progress: inState('waiting'), trouble: 'not-stored' as const }],
  [null, { ...NOTHING, progress: inState('stopped') }],
  // The deck says that only admins can export: no word of exporting here.
  [null, { ...NOTHING, isDenied: true }],
  [null, { ...NOTHING, isDenied: true, trouble: 'not-stored' as const }],
])('says %s', (what, state) => {
  expect(emptyReason(state)).toBe(what);
});
