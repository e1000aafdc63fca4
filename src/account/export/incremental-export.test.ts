import { describe, expect, it } from 'vitest';
import { ExportStop } from './export-stop.ts';
import { type ExportPage, incrementalExport } from './incremental-export.ts';
import type { FetchJson } from '../../zendesk/fetcher.ts';
import { withoutText } from './test-responses.ts';
import type { ResumePoint } from './resume-point.ts';
import type { WireEvent } from '../../zendesk/wire-types.ts';

const ORIGIN = 'https://acme.zendesk.com';
const PATH = '/api/v2/tickets/side_conversations/events';
/** Far behind all the seconds below. */
const UNTIL = 9999;

type Page = { events: unknown; next_page?: unknown; end_time?: number };

/** An account that answers in this order, the last answer for ever. */
function account(...answers: (Page | Error)[]) {
  const starts: number[] = [];
  const fetchJson: FetchJson = (path) => {
    const answer = answers[Math.min(starts.length, answers.length - 1)];
    starts.push(Number(new URL(path, ORIGIN).searchParams.get('start_time')));
    if (starts.length > 20) return Promise.reject(new Error('it reads for ever'));
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer ?? {});
  };
  return { fetchJson, starts };
}

async function readAll(
  { fetchJson }: { fetchJson: FetchJson },
  { from = at(0), untilSecond = UNTIL }: { from?: ResumePoint; untilSecond?: number } = {},
) {
  const pages: ExportPage[] = [];
  const { signal } = new AbortController();
  let error: unknown = null;
  try {
    for await (const page of incrementalExport({
      fetchComplete: withoutText(fetchJson),
      origin: ORIGIN,
      from,
      untilSecond,
      signal,
    }))
      pages.push(page);
  } catch (thrown) {
    error = thrown;
  }
  const received = new Map(
    pages.flatMap(({ events }) => events.map(({ key, event: { id } }) => [key, id])),
  );
  const ids = [...received.values()];
  const incomplete = pages.flatMap(({ incompleteSeconds }) => incompleteSeconds);
  return { pages, ids, error, incomplete, resume: pages.at(-1)?.resume };
}

function at(startSecond: number, ...seenKeys: string[]): ResumePoint {
  return { startSecond, seenKeys };
}

function event(id: string, second: number | null): WireEvent {
  const created_at = second === null ? 'soon' : new Date(second * 1000).toISOString();
  return { id, side_conversation_id: 'c', created_at };
}

/** Events within one second. */
function crowd(count: number, second: number, name = 'e'): WireEvent[] {
  return Array.from({ length: count }, (_, index) => event(`${name}${index}`, second));
}

function next(second: number): string {
  return `${ORIGIN}${PATH}.json?start_time=${second}`;
}

describe('an export', () => {
  it('continues at the second of the newest event, and drops repeated events', async () => {
    const acme = account(
      { events: [event('a', 1), event('b', 5)], next_page: next(5) },
      { events: [event('b', 5), event('c', 5), event('d', 8)], next_page: null },
    );
    const { ids, pages, error } = await readAll(acme);
    expect(error).toBeNull();
    expect(ids).toEqual(['a', 'b', 'c', 'd']);
    expect(acme.starts).toEqual([0, 5]);
    expect(pages.map(({ resume }) => resume.startSecond)).toEqual([5, 8]);
  });

  it('distinguishes events by conversation and id', async () => {
    const twin = { ...event('a', 1), side_conversation_id: 'a' };
    const { ids } = await readAll(account({ events: [event('a', 1), twin, event('a', 1)] }));
    expect(ids).toEqual(['a', 'a']);
  });

  it('continues from a resume point as if it had never stopped', async () => {
    const second: Page = { events: [event('b', 5), event('c', 6)], next_page: null };
    const { pages, resume } = await readAll(account(second), { from: at(5, 'c/b') });
    expect(pages[0]?.events.map(({ key }) => key)).toEqual(['c/b', 'c/c']);
    expect(pages[0]?.freshCount).toBe(1);
    expect(resume).toMatchObject(at(6, 'c/b', 'c/c'));
  });

  it('returns nothing, and no new resume point, if there are no events', async () => {
    expect(await readAll(account({ events: [], next_page: null }))).toMatchObject({
      pages: [],
      error: null,
    });
  });

  it('requests nothing if its end is before its start', async () => {
    const acme = account({ events: [] });
    await readAll(acme, { from: at(10), untilSecond: 9 });
    expect(acme.starts).toEqual([]);
  });

  it('never resumes from end_time, which can be later than the newest event', async () => {
    const acme = account({ events: [event('a', 3)], end_time: 900, next_page: null });
    expect((await readAll(acme)).resume?.startSecond).toBe(3);
  });

  it('continues at the newest event if next_page is later', async () => {
    const acme = account(
      { events: [event('a', 3)], end_time: 900, next_page: next(900) },
      { events: [event('a', 3), event('b', 4)], end_time: 4, next_page: null },
    );
    expect((await readAll(acme)).ids).toEqual(['a', 'b']);
    expect(acme.starts).toEqual([0, 3]);
  });

  it('follows next_page over a time without events', async () => {
    const acme = account(
      { events: [], end_time: 900, next_page: next(900) },
      { events: [event('a', 950)], next_page: null },
    );
    expect((await readAll(acme)).ids).toEqual(['a']);
    expect(acme.starts).toEqual([0, 900]);
  });
});

describe('unsorted pages', () => {
  it('continue at next_page if that is earlier than the newest event', async () => {
    const acme = account(
      { events: [event('late', 50), event('a', 1), event('b', 4)], next_page: next(4) },
      { events: [event('b', 4), event('c', 30), event('late', 50)], next_page: null },
    );
    const { ids, pages } = await readAll(acme);
    expect(ids).toEqual(['late', 'a', 'b', 'c']);
    expect(acme.starts).toEqual([0, 4]);
    expect(pages[0]?.resume.startSecond).toBe(4);
  });

  it('return events without a date, and older than requested, once', async () => {
    const strays = [event('undated', null), event('old', 2), { type: 'reply' }];
    const acme = account(
      { events: [...strays, event('a', 20)], next_page: next(20) },
      { events: [...strays, event('a', 20), event('b', 21)], next_page: null },
    );
    const { ids } = await readAll(acme, { from: at(10) });
    expect(ids).toEqual(['undated', 'old', undefined, 'a', 'b']);
  });

  it('do not move the resume point back', async () => {
    const { resume } = await readAll(account({ events: [event('old', 2)] }), {
      from: at(10, 'c/x'),
    });
    expect(resume).toMatchObject({ startSecond: 10, seenKeys: ['c/x', 'c/old'] });
  });

  it('continue past an event with a date in the future', async () => {
    const acme = account(
      { events: [event('a', 1), event('future', 99_999), event('b', 4)], next_page: next(4) },
      { events: [event('b', 4), event('c', 5)], next_page: null },
    );
    const { ids, resume } = await readAll(acme);
    expect(ids).toEqual(['a', 'b', 'c']);
    expect(resume).toMatchObject({ startSecond: 5 });
    expect(resume?.seenKeys).not.toContain('c/future');
  });
});

it('leaves nothing of a message in the resume point, and recognizes events without an id', async () => {
  const secret = {
    type: 'reply',
    created_at: new Date(8000).toISOString(),
    message: { body: 'PIN' },
  };
  const acme = account(
    { events: [secret, event('a', 8)], next_page: next(8) },
    { events: [secret, event('b', 8)], next_page: null },
  );
  const { pages, resume } = await readAll(acme);
  expect(pages.map(({ freshCount }) => freshCount)).toEqual([2, 1]);
  expect(resume).toMatchObject({ startSecond: 8 });
  expect(resume?.seenKeys).toHaveLength(3);
  expect(JSON.stringify(resume)).not.toContain('PIN');
});

describe('the end', () => {
  it('is the last wanted second', async () => {
    const acme = account({
      events: [event('a', 7), event('b', 8), event('c', 9)],
      next_page: next(9),
    });
    const { ids, resume } = await readAll(acme, { untilSecond: 8 });
    expect(ids).toEqual(['a', 'b']);
    expect(resume).toMatchObject(at(8, 'c/a', 'c/b'));
    expect(acme.starts).toEqual([0]);
  });

  it('is recognized if a page ends with that second', async () => {
    const acme = account(
      { events: [event('a', 7), event('b', 8)], next_page: next(8) },
      { events: [event('b', 8), event('c', 8), event('d', 9)], next_page: next(9) },
    );
    expect((await readAll(acme, { untilSecond: 8 })).ids).toEqual(['a', 'b', 'c']);
  });

  it('is a next_page that does not advance while nothing is new, as in the documentation', async () => {
    const acme = account({ events: [event('a', 5)], end_time: 5, next_page: next(5) });
    const { ids, error, incomplete } = await readAll(acme, { from: at(5) });
    expect(error).toBeNull();
    expect(ids).toEqual(['a']);
    expect(acme.starts).toEqual([5, 5, 6]);
    expect(incomplete).toEqual([]);
  });

  it('is an empty page whose next_page does not advance', async () => {
    const acme = account({ events: [], end_time: 5, next_page: next(5) });
    expect(await readAll(acme, { from: at(5) })).toMatchObject({ error: null, incomplete: [] });
    expect(acme.starts).toEqual([5, 6]);
  });

  it('is not an empty page whose next_page advances, and the resume point waits for events', async () => {
    const acme = account(
      { events: [event('a', 5)], next_page: next(5) },
      { events: [event('a', 5)], next_page: next(50) },
      { events: [], end_time: 50, next_page: next(500) },
      { events: [], end_time: 500, next_page: next(700) },
      { events: [event('b', 710)], next_page: null },
    );
    const { ids, pages } = await readAll(acme);
    expect(ids).toEqual(['a', 'b']);
    expect(acme.starts).toEqual([0, 5, 50, 500, 700]);
    expect(pages.map(({ resume }) => resume.startSecond)).toEqual([5, 5, 710]);
  });
});

describe('a second with more events than a page', () => {
  it.each([50, 76, 100])(
    'is reported, and the export goes on after it: %i a page',
    async (size) => {
      const before = crowd(size - 20, 3, 'a');
      const acme = account(
        { events: [...before, ...crowd(20, 5)], next_page: next(5) },
        { events: crowd(size, 5), next_page: next(5) },
        { events: crowd(size, 5), next_page: next(5) },
        { events: [event('b', 7)], next_page: null },
      );
      const { ids, error, incomplete, resume } = await readAll(acme);
      expect(error).toBeNull();
      expect(ids).toHaveLength(before.length + size + 1);
      expect(acme.starts).toEqual([0, 5, 5, 6]);
      expect(incomplete).toEqual([5]);
      expect(resume).toMatchObject(at(7, 'c/b'));
    },
  );

  it('is reported although hidden events make its page shorter than others', async () => {
    const acme = account(
      { events: [...crowd(80, 3, 'a'), ...crowd(20, 5)], next_page: next(5) },
      { events: crowd(76, 5), next_page: next(5) },
      { events: crowd(76, 5), next_page: next(5) },
      { events: [event('b', 7)], next_page: null },
    );
    expect(await readAll(acme)).toMatchObject({ error: null, incomplete: [5] });
  });

  it('is followed by another one', async () => {
    const acme = account(
      { events: crowd(50, 5, 'a'), next_page: next(5) },
      { events: crowd(50, 5, 'a'), next_page: next(5) },
      { events: crowd(50, 6, 'b'), next_page: next(6) },
      { events: crowd(50, 6, 'b'), next_page: next(6) },
      { events: [event('c', 7)], next_page: null },
    );
    const { ids, incomplete } = await readAll(acme, { from: at(5) });
    expect(ids).toHaveLength(101);
    expect(acme.starts).toEqual([5, 5, 6, 6, 7]);
    expect(incomplete).toEqual([5, 6]);
  });

  it.each([
    ['next_page is null', null],
    ['next_page is never null', next(6)],
  ])('is reported if it is the last one, and %s after it', async (_when, last) => {
    const acme = account(
      { events: crowd(50, 5), next_page: next(5) },
      { events: crowd(50, 5), next_page: next(5) },
      { events: [], end_time: 6, next_page: last },
    );
    const { pages, incomplete, resume } = await readAll(acme, { from: at(5) });
    expect(incomplete).toEqual([5]);
    expect(pages.at(-1)?.events).toEqual([]);
    expect(resume?.startSecond).toBe(5);
  });

  it('is reported if the export ends with it', async () => {
    const acme = account({ events: crowd(50, 5), next_page: next(5) });
    expect(await readAll(acme, { from: at(5), untilSecond: 5 })).toMatchObject({
      error: null,
      incomplete: [5],
    });
    expect(acme.starts).toEqual([5, 5]);
  });

  it('is reported if it fills a page, even if next_page advances', async () => {
    const acme = account(
      { events: crowd(100, 5), next_page: next(6) },
      { events: crowd(100, 5), next_page: next(6) },
      { events: [event('b', 7)], next_page: null },
    );
    expect(await readAll(acme, { from: at(5) })).toMatchObject({ error: null, incomplete: [5] });
  });

  it('is not reported if it is the last one by next_page', async () => {
    const acme = account({ events: crowd(100, 5), next_page: null });
    expect(await readAll(acme, { from: at(5) })).toMatchObject({ error: null, incomplete: [] });
  });

  it('is not reported if a shorter page ends the account', async () => {
    const acme = account(
      { events: [...crowd(40, 3, 'a'), ...crowd(12, 5)], next_page: next(5) },
      { events: crowd(12, 5), next_page: next(5) },
      { events: [], end_time: 6, next_page: next(6) },
    );
    expect(await readAll(acme)).toMatchObject({ error: null, incomplete: [] });
  });

  it('is read as long as pages have more of it', async () => {
    const acme = account(
      { events: crowd(20, 5), next_page: next(5) },
      { events: crowd(50, 5), next_page: next(5) },
      { events: crowd(35, 5), next_page: next(5) },
      { events: [event('b', 7)], next_page: null },
    );
    const { ids, incomplete } = await readAll(acme, { from: at(5) });
    expect(ids).toHaveLength(51);
    expect(incomplete).toEqual([5]);
  });

  it('that only has hidden events is skipped', async () => {
    const acme = account(
      { events: [event('a', 4)], next_page: next(5) },
      { events: [event('a', 4)], next_page: next(5) },
      { events: [], end_time: 5, next_page: next(5) },
      { events: [event('b', 7)], next_page: null },
    );
    const { ids, incomplete } = await readAll(acme, { from: at(4) });
    expect(ids).toEqual(['a', 'b']);
    expect(incomplete).toEqual([5]);
  });
});

describe('an export stops', () => {
  function stopOf(error: unknown) {
    expect(error).toBeInstanceOf(ExportStop);
    const { kind, atSecond } = error as ExportStop;
    return { kind, atSecond };
  }

  it('if next_page of a full page leads to the same address', async () => {
    const events = [...crowd(50, 3, 'a'), ...crowd(50, 5)];
    const acme = account({ events, next_page: next(0) });
    const { ids, error } = await readAll(acme);
    expect(stopOf(error)).toEqual({ kind: 'stuck', atSecond: 0 });
    expect(ids).toHaveLength(100);
    expect(acme.starts).toEqual([0, 0]);
  });

  it('if next_page leads back', async () => {
    const acme = account({ events: [event('a', 12)], next_page: next(3) });
    const { error, ids } = await readAll(acme, { from: at(10) });
    expect(stopOf(error)).toEqual({ kind: 'stuck', atSecond: 10 });
    expect(ids).toEqual(['a']);
  });

  it('if the same address repeatedly has new events', async () => {
    let number = 0;
    const fetchJson: FetchJson = () => {
      number += 1;
      if (number > 30) return Promise.reject(new Error('it reads for ever'));
      return Promise.resolve({ events: [event(`e${number}`, 5)], next_page: next(5) });
    };
    const { error, ids } = await readAll({ fetchJson }, { from: at(5) });
    expect(stopOf(error)).toEqual({ kind: 'stuck', atSecond: 5 });
    expect(ids).toHaveLength(20);
  });

  it('if the time that was read is past a next_page that does not advance', async () => {
    const acme = account({ events: [], end_time: 900, next_page: next(5) });
    expect(stopOf((await readAll(acme, { from: at(5) })).error)).toMatchObject({ kind: 'stuck' });
  });

  it.each([`https://evil.example${PATH}?start_time=5`, `${ORIGIN}/api/v2/users?start_time=5`])(
    'where next_page is %s',
    async (foreign) => {
      const acme = account({ events: [event('a', 5)], next_page: foreign });
      const { error, ids } = await readAll(acme);
      expect(stopOf(error)).toEqual({ kind: 'foreign', atSecond: 0 });
      expect(String(error)).toContain(foreign);
      expect(ids).toEqual(['a']);
    },
  );

  it('with the error of the fetcher, after the pages before', async () => {
    const lost = new Error('lost');
    const acme = account({ events: [event('a', 5)], next_page: next(5) }, lost);
    expect(await readAll(acme)).toMatchObject({ ids: ['a'], error: lost });
  });
});

it('passes the signal to the fetcher and reports its waits', async () => {
  const options = { signal: new AbortController().signal, onRetryWait: () => undefined };
  const seen: unknown[] = [];
  const fetchJson: FetchJson = (_path, given) => {
    seen.push(given);
    return Promise.resolve({ events: [] });
  };
  const from = at(0);
  await incrementalExport({
    fetchComplete: withoutText(fetchJson),
    origin: ORIGIN,
    from,
    untilSecond: 1,
    ...options,
  }).next();
  expect(seen).toEqual([options]);
});
