import { describe, expect, it } from 'vitest';
import { json, text } from './answer.ts';
import { faultInjector } from './faults.ts';
import { apiRequest } from './request.ts';

const refused = { kind: 'answer', answer: text('', 503) } as const;
const get = (path: string) => apiRequest('GET', path);

describe('fault rules', () => {
  it('match method, path and query', () => {
    const judge = faultInjector([
      { when: { method: 'GET', path: /\/events$/, query: { page: '2' } }, then: refused },
    ]);
    expect(judge(get('/api/v2/a/events?page=2')).end).toBe(refused);
    expect(judge(get('/api/v2/a/events.json?page=2')).end).toBe(refused);
    expect(judge(get('/api/v2/a/events')).end).toBeNull();
    expect(judge(get('/api/v2/a?page=2')).end).toBeNull();
    expect(judge(apiRequest('PUT', '/api/v2/a/events?page=2')).end).toBeNull();
  });

  it('match a query parameter that must be missing', () => {
    const judge = faultInjector([{ when: { query: { page: null } }, then: refused }]);
    expect(judge(get('/x?per_page=2')).end).toBe(refused);
    expect(judge(get('/x?page=2')).end).toBeNull();
  });

  it('rewrite a response, or change its body if it is an object', () => {
    const judge = faultInjector([
      { when: {}, then: { kind: 'change', change: (body) => ({ ...body, b: 2 }) } },
      {
        when: {},
        then: { kind: 'rewrite', rewrite: (answer, _request, at) => ({ ...answer, status: at }) },
      },
    ]);
    const rewritten = (body: unknown) =>
      judge(get('/')).rewrites.reduce(
        (answer, rewrite) => rewrite(answer, get('/'), 404),
        json(body),
      );
    expect(rewritten({ a: 1 })).toEqual(json({ a: 1, b: 2 }, 404));
    expect(rewritten([1])).toEqual(json([1], 404));
  });

  it('end after the first n matching requests', () => {
    const judge = faultInjector([{ when: { path: /x/, first: 2 }, then: refused }]);
    const ends = ['/x', '/y', '/x', '/x'].map((path) => judge(get(path)).end);
    expect(ends).toEqual([refused, null, refused, null]);
  });

  it('start after n requests and repeat every n requests', () => {
    const after = faultInjector([{ when: { after: 2 }, then: refused }]);
    const every = faultInjector([{ when: { every: 3 }, then: refused }]);
    const ends = (judge: typeof after) =>
      Array.from({ length: 6 }, () => judge(get('/')).end !== null);
    expect(ends(after)).toEqual([false, false, true, true, true, true]);
    expect(ends(every)).toEqual([false, false, true, false, false, true]);
  });

  it('add up waits and ignore rules after an end', () => {
    const judge = faultInjector([
      { when: {}, then: { kind: 'wait', ms: [2000, 4000] } },
      { when: {}, then: { kind: 'drop' } },
      { when: {}, then: refused },
    ]);
    const result = judge(get('/'));
    expect(result.waitMs).toBeGreaterThanOrEqual(2000);
    expect(result.waitMs).toBeLessThanOrEqual(4000);
    expect(result.end).toEqual({ kind: 'drop' });
  });

  it('delay each request by a different time, so that responses arrive one by one', () => {
    const judge = faultInjector([{ when: {}, then: { kind: 'wait', ms: [2000, 4000] } }]);
    const waits = Array.from({ length: 5 }, () => judge(get('/')).waitMs);
    expect(new Set(waits).size).toBe(5);
  });
});
