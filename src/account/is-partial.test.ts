import { expect, it } from 'vitest';
import { WINDOW_SIZE } from './conversations/account-window.ts';
import type { AccountEvent } from './conversations/account-event.ts';
import type { ExportProgress } from './export/export-progress.ts';
import type { StoredExport } from './export/export-state.ts';
import { isPartial } from './is-partial.ts';
import { accountStateOf, type StateParts } from './test-account-state.ts';

const listed = (length: number) => Array.from({ length }, () => ({}) as AccountEvent);
const reading = (state: 'running' | 'finished', eventCount: number) =>
  ({ state, eventCount }) as ExportProgress;
const stored = { eventCount: 500, isFinished: true } as StoredExport;
const isPartialWith = (parts: Partial<StateParts>) => isPartial(accountStateOf(parts));

it('a list without all events is partial, however short it is', () => {
  expect(isPartialWith({ stored, events: listed(499) })).toBe(true);
  expect(isPartialWith({ stored, events: listed(500) })).toBe(false);
  expect(isPartialWith({ progress: reading('finished', 9), events: listed(8) })).toBe(true);
});

it('a list is not partial while events are being added to it', () => {
  expect(isPartialWith({ stored, events: listed(100), isLoading: true })).toBe(false);
  expect(isPartialWith({ progress: reading('running', 9), events: listed(8) })).toBe(false);
});

it('a full list is partial also while an export is under way', () => {
  const progress = reading('running', WINDOW_SIZE + 1);
  expect(isPartialWith({ progress, events: listed(WINDOW_SIZE) })).toBe(true);
  expect(isPartialWith({ progress, events: listed(WINDOW_SIZE + 1) })).toBe(false);
});
