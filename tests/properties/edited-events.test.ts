import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { accountWindow } from '../../src/account/conversations/account-window.ts';
import { accountKeyOf } from '../../src/account/conversations/light-event.ts';
import { matchesOf, type StoredMatches } from '../../src/account/conversations/stored-matches.ts';
import { conversationIndex } from '../../src/account/export/conversation-index.ts';
import { eventsOf, type ExportStore } from '../../src/account/export/export-store.ts';
import { fileChunks } from '../../src/account/export/file-chunks.ts';
import { indexedExportStore } from '../../src/account/export/indexed-export-store.ts';
import { memoryExportStore } from '../../src/account/export/memory-export-store.ts';
import { receivedEventOf } from '../../src/account/export/received-event.ts';
import { resumePointAt } from '../../src/account/export/resume-point.ts';
import { pageOf } from '../../src/account/export/test-responses.ts';

vi.setConfig({ testTimeout: 60_000 });

const { signal } = new AbortController();
const START = { startMs: 0, untilMs: 1, from: resumePointAt(0), createdMs: 2 };
const START_MS = Date.UTC(2026, 10, 20);

/** An event of one of a few conversations. Few ids and many versions, so that most responses repeat and edit earlier events. */
const anyEvent = fc
  .record({
    id: fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 0, max: 9 }).map((number) => `e${number}`) },
      { weight: 1, arbitrary: fc.constantFrom(null, 7, '7') },
    ),
    side_conversation_id: fc.constantFrom('c', 'd', null),
    version: fc.nat(3),
    type: fc.constantFrom('create', 'reply', 'update'),
    minute: fc.nat(5),
  })
  .map(({ version, minute, type, ...ids }) => ({
    ...ids,
    type,
    created_at: new Date(START_MS + minute * 60_000).toISOString(),
    message:
      type === 'update' ? null : { subject: `Subject ${version}`, body: `v${version}\uD83D` },
    updates: type === 'update' ? { state: version % 2 === 0 ? 'closed' : 'open' } : {},
  }));

/** What happens between two responses. */
const anyStep = fc.record({
  events: fc.array(anyEvent, { maxLength: 8 }),
  then: fc.constantFrom('nothing', 'nothing', 'index', 'crash', 'crash before'),
});

async function textOf(chunks: AsyncIterable<{ readonly text: string }>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk.text;
  return text;
}

let databases = 0;

it.each<[string, () => () => Promise<ExportStore>]>([
  [
    'in memory',
    () => {
      const store = memoryExportStore();
      return async () => store;
    },
  ],
  [
    'in IndexedDB',
    () => {
      databases += 1;
      const name = `edited ${databases}`;
      return () => indexedExportStore(name);
    },
  ],
])('everything shows what was received last of each event, stored %s', async (_kind, create) => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { maxLength: 14 }), async (steps) => {
      const open = create();
      let store = await open();
      let index = conversationIndex(store, () => null);
      let window = accountWindow();
      const { id } = await store.create(START);
      const expected = new Map<string, string>();

      /** The browser has crashed: only what is stored is left. */
      async function reopen(): Promise<void> {
        store = await open();
        index = conversationIndex(store, () => null);
        window = accountWindow();
        let number = 0;
        for await (const page of store.pages(id)) window.add(eventsOf(page), number++);
      }

      for (const { events, then } of steps) {
        const received = new Map(events.map(receivedEventOf).map((one) => [one.key, one]));
        const page = { ...pageOf([]), events: [...received.values()] };
        const pageCount = (await store.latest())?.pageCount ?? 0;
        if (then === 'crash before') {
          await store.append(id, pageCount + 1, page, []).catch(() => undefined);
          await reopen();
          continue;
        }
        const before = expected.size;
        for (const { key, text } of received.values()) expected.set(key, text);
        const appended = await store.append(id, pageCount, page, []);
        expect(appended.addedCount).toBe(expected.size - before);
        if (then === 'crash') {
          await reopen();
          continue;
        }
        if (appended.page) window.add(appended.page.events, appended.page.number);
        for (const changed of appended.changedPages) window.replace(changed.events, changed.number);
        if (then === 'index') await index.upTo(id, (await store.latest())?.pageCount ?? 0, signal);
      }

      const meta = await store.latest();
      const texts = [...expected.values()];
      expect(meta).toMatchObject({ eventCount: expected.size });
      const replaced = texts.join('').split(String.raw`\ufffd`).length - 1;
      expect(meta?.replacedCharacters).toBe(replaced);

      const download = (format: 'csv' | 'ndjson', matches: StoredMatches | null = null) =>
        textOf(fileChunks(store, index, id, { format, matches, signal }));
      const ndjson = await download('ndjson');
      expect(ndjson.split('\n').slice(0, -1).toSorted()).toEqual(texts.toSorted());
      const shown = window.events();
      expect(shown.map(({ raw }) => JSON.stringify(raw)).toSorted()).toEqual(
        texts.map((text) => JSON.stringify(JSON.parse(text))).toSorted(),
      );
      const all = new Set(shown.map(({ key }) => key));
      expect(all.size).toBe(shown.length);
      expect((await download('ndjson', matchesOf(shown))).split('\n').toSorted()).toEqual(
        ndjson.split('\n').toSorted(),
      );

      // What was updated step by step is what is read at once.
      const csv = await download('csv');
      index = conversationIndex(store, () => null);
      expect(csv).toBe(await download('csv'));
      const light = [...(await index.upTo(id, meta?.pageCount ?? 0, signal)).all()].flatMap(
        ({ events }) => events.map((event) => accountKeyOf(event)),
      );
      expect(light.toSorted()).toEqual([...all].toSorted());
    }),
    { numRuns: 40 },
  );
});
