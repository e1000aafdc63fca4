import { expect, it } from 'vitest';
import { WINDOW_SIZE } from './conversations/account-window.ts';
import type { SideConversationEvent } from '../events/event.ts';
import type { ExportProgress, StoredExport } from './export/export-state.ts';
import { isPartial } from './is-partial.ts';

const listed = (length: number) => Array.from({ length }, () => ({}) as SideConversationEvent);
const reading = (state: 'running' | 'finished', eventCount: number) =>
  ({ state, eventCount }) as ExportProgress;
const kept = { eventCount: 500, isFinished: true } as StoredExport;
const nothing = { events: listed(0), progress: null, kept: null, isLoading: false };

it('a list without all events is a part, however short it is', () => {
  expect(isPartial({ ...nothing, kept, events: listed(499) })).toBe(true);
  expect(isPartial({ ...nothing, kept, events: listed(500) })).toBe(false);
  expect(isPartial({ ...nothing, progress: reading('finished', 9), events: listed(8) })).toBe(true);
});

it('a list to which events are still on their way is none', () => {
  expect(isPartial({ ...nothing, kept, events: listed(100), isLoading: true })).toBe(false);
  expect(isPartial({ ...nothing, progress: reading('running', 9), events: listed(8) })).toBe(false);
});

it('a full list is a part also while an export is under way', () => {
  const progress = reading('running', WINDOW_SIZE + 1);
  expect(isPartial({ ...nothing, progress, events: listed(WINDOW_SIZE) })).toBe(true);
  expect(isPartial({ ...nothing, progress, events: listed(WINDOW_SIZE + 1) })).toBe(false);
});
