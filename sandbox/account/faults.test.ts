import { describe, expect, it } from 'vitest';
import { text } from './answer.ts';
import { faultJudge } from './faults.ts';
import { apiRequest } from './request.ts';

const refused = { kind: 'answer', answer: text('', 503) } as const;
const get = (path: string) => apiRequest('GET', path);

describe('fault rules', () => {
  it('concern only the method, path and query they name', () => {
    const judge = faultJudge([
      { when: { method: 'GET', path: /\/events$/, query: { page: '2' } }, then: refused },
    ]);
    expect(judge(get('/api/v2/a/events?page=2')).end).toBe(refused);
    expect(judge(get('/api/v2/a/events.json?page=2')).end).toBe(refused);
    expect(judge(get('/api/v2/a/events')).end).toBeNull();
    expect(judge(get('/api/v2/a?page=2')).end).toBeNull();
    expect(judge(apiRequest('PUT', '/api/v2/a/events?page=2')).end).toBeNull();
  });

  it('run out after the first so many requests, counting only those that fit', () => {
    const judge = faultJudge([{ when: { path: /x/, first: 2 }, then: refused }]);
    const ends = ['/x', '/y', '/x', '/x'].map((path) => judge(get(path)).end);
    expect(ends).toEqual([refused, null, refused, null]);
  });

  it('begin after so many requests, and come back every so many', () => {
    const after = faultJudge([{ when: { after: 2 }, then: refused }]);
    const every = faultJudge([{ when: { every: 3 }, then: refused }]);
    const ends = (judge: typeof after) =>
      Array.from({ length: 6 }, () => judge(get('/')).end !== null);
    expect(ends(after)).toEqual([false, false, true, true, true, true]);
    expect(ends(every)).toEqual([false, false, true, false, false, true]);
  });

  it('add waits up and let an end stand last', () => {
    const judge = faultJudge([
      { when: {}, then: { kind: 'wait', ms: [2000, 4000] } },
      { when: {}, then: { kind: 'drop' } },
      { when: {}, then: refused },
    ]);
    const verdict = judge(get('/'));
    expect(verdict.waitMs).toBeGreaterThanOrEqual(2000);
    expect(verdict.waitMs).toBeLessThanOrEqual(4000);
    expect(verdict.end).toEqual({ kind: 'drop' });
  });

  it('wait differently from request to request, so that parts arrive one by one', () => {
    const judge = faultJudge([{ when: {}, then: { kind: 'wait', ms: [2000, 4000] } }]);
    const waits = Array.from({ length: 5 }, () => judge(get('/')).waitMs);
    expect(new Set(waits).size).toBe(5);
  });
});
