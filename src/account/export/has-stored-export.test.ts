import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hasStoredExport } from './has-stored-export.ts';
import { openExportStore } from './open-export-store.ts';

const START = { startMs: 0, untilMs: 1, from: { startSecond: 0, seenKeys: [] }, createdMs: 2 };

beforeEach(() => void vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => void vi.unstubAllGlobals());

it('is true for the agent of whom an export is stored', async () => {
  const { store } = await openExportStore('acme 1 7');
  await store.create(START);
  expect(await hasStoredExport('acme 1 7')).toBe(true);
  expect(await hasStoredExport('acme 1 8')).toBe(false);
});

it('is false if the account was opened and nothing exported', async () => {
  await openExportStore('acme 1 7');
  expect(await hasStoredExport('acme 1 7')).toBe(false);
});

it('creates no database', async () => {
  expect(await hasStoredExport('acme 1 7')).toBe(false);
  expect(await indexedDB.databases()).toEqual([]);
});

it.each([undefined, {}])('is false if the browser refuses storage', async (refusing) => {
  vi.stubGlobal('indexedDB', refusing);
  expect(await hasStoredExport('acme 1 7')).toBe(false);
});
