import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from '../../zendesk/fake-channel.ts';
import { frameChannel } from './frame-channel.ts';
import { memoryRecordStore } from '../stored/memory-record-store.ts';
import { noticeClaims } from './notice-claims.ts';
import { openRecordStore } from '../stored/open-record-store.ts';
import type { RecordStore } from '../stored/record-store.ts';

const KEY = 'https://acme.example 1 7';

let openChannel = fakeBrowser();

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  openChannel = fakeBrowser();
});

const frame = (records: Pick<RecordStore, 'claimNotices'>, key = KEY) =>
  noticeClaims(records, frameChannel(openChannel(), key));
/** Until messages have arrived. */
const later = () => new Promise((resolve) => void setTimeout(resolve, 20));

const full: Pick<RecordStore, 'claimNotices'> = {
  claimNotices: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
};

it.each([
  ['refuses storage', memoryRecordStore()],
  ['has no room left', full],
])('frames of a browser that %s claim a message once', async (_title, records) => {
  const [one, other, anotherAgents] = [
    frame(records),
    frame(records),
    frame(records, 'https://acme.example 1 8'),
  ];
  expect(await one.claim(['a', 'b', 'a'])).toEqual(['a', 'b']);
  await later();
  expect(await other.claim(['b', 'c'])).toEqual(['c']);
  await later();
  expect(await one.claim(['a', 'c'])).toEqual([]);
  expect(await anotherAgents.claim(['a'])).toEqual(['a']);
});

it('frames still know what they have claimed when what is stored was deleted', async () => {
  const { records } = await openRecordStore(KEY);
  const [one, other] = [frame(records), frame(records)];
  expect(await one.claim(['a'])).toEqual(['a']);
  await later();
  await records.clear();
  expect([await one.claim(['a']), await other.claim(['a', 'b'])]).toEqual([[], ['b']]);
});

it('a stopped frame does not listen any more', async () => {
  const [one, other] = [frame(full), frame(full)];
  other.stop();
  await one.claim(['a']);
  await later();
  expect(await other.claim(['a'])).toEqual(['a']);
});
