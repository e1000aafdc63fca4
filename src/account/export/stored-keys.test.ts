import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { indexedExportStore } from './indexed-export-store.ts';
import { resumePointAt } from './resume-point.ts';
import { storedKeys } from './stored-keys.ts';
import { pageOf } from './test-responses.ts';

const numbered = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ key: `c/${first + index}` }));

/** An export of which two pages were added. */
function known() {
  const keys = storedKeys();
  keys.begin(7);
  keys.add({ exportId: 7, pageCount: 0 }, numbered(0, 1000), 1);
  keys.add({ exportId: 7, pageCount: 1 }, numbered(1000, 1000), 2);
  return keys;
}

it('has all events that were added as candidates, and few others', () => {
  const keys = known();
  const now = { exportId: 7, pageCount: 2 };
  expect(keys.candidates(now, numbered(0, 2000))).toEqual(numbered(0, 2000));
  expect(keys.candidates(now, numbered(2000, 10_000)).length).toBeLessThan(100);
});

it.each([
  ['another export', { exportId: 8, pageCount: 2 }],
  ['an export to which another page of the app has added', { exportId: 7, pageCount: 3 }],
])('takes all events of %s for candidates', (_what, stored) => {
  const keys = known();
  keys.add(stored, numbered(5000, 10), stored.pageCount + 1);
  for (const pageCount of [stored.pageCount, stored.pageCount + 1])
    expect(keys.candidates({ ...stored, pageCount }, numbered(9000, 50))).toHaveLength(50);
});

it('forgets an export when it ends, and when another one begins', () => {
  const [ended, replaced] = [known(), known()];
  ended.end();
  replaced.begin(8);
  const now = { exportId: 7, pageCount: 2 };
  for (const keys of [ended, replaced])
    expect(keys.candidates(now, numbered(9000, 50))).toHaveLength(50);
});

it('leaves nothing twice in an export that two pages of the app have stored by turns', async () => {
  const start = { startMs: 0, untilMs: 1, from: resumePointAt(0), createdMs: 2 };
  const [one, other] = [await indexedExportStore('by turns'), await indexedExportStore('by turns')];
  const response = (...versions: string[]) =>
    pageOf(versions.map((type, index) => ({ id: `e${index}`, type })));
  const { id } = await one.create(start);
  await one.append(id, 0, response('create'), []);
  await other.append(id, 1, response('create', 'reply'), []);
  const appended = await one.append(id, 2, response('update', 'update', 'update'), []);
  expect(appended).toMatchObject({ addedCount: 1, replacedCount: 2 });
  expect(await one.latest()).toMatchObject({ eventCount: 3, pageCount: 3 });
});
