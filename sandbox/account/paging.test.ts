import { describe, expect, it } from 'vitest';
import { pageOf } from './paging.ts';
import { apiRequest } from './request.ts';

const world = { origin: 'http://localhost:4600' };
const numbers = Array.from({ length: 250 }, (_, index) => index);
const page = (query: string) =>
  pageOf(numbers, apiRequest('GET', `/api/v2/tickets/1/side_conversations${query}`), world);

describe('paging', () => {
  it('returns 100 items per page by default and at most', () => {
    expect(page('').items).toHaveLength(100);
    expect(page('?per_page=30').items).toHaveLength(30);
    expect(page('?per_page=1000').items).toHaveLength(100);
    expect(page('?per_page=nonsense').items).toHaveLength(100);
  });

  it('has smaller pages if the account has a smaller limit', () => {
    const request = apiRequest('GET', '/api/v2/tickets/1/side_conversations?per_page=100');
    const { items, links } = pageOf(numbers, request, { ...world, pageSize: 2 });
    expect(items).toEqual([0, 1]);
    expect(links.next_page).toMatch(/\?page=2&per_page=2$/);
  });

  it('returns every item once by following the links', () => {
    const seen: number[] = [];
    for (let next: string | null = '?include=events'; next !== null;) {
      const { items, links } = page(next.replace(/^[^?]*/, ''));
      seen.push(...items);
      next = links.next_page;
    }
    expect(seen).toEqual(numbers);
  });

  it('has absolute links without the include of the request', () => {
    expect(page('?include=events&per_page=100').links).toEqual({
      count: 250,
      next_page: `${world.origin}/api/v2/tickets/1/side_conversations.json?page=2&per_page=100`,
      previous_page: null,
    });
    expect(page('?page=3').links.previous_page).toMatch(/\?page=2&/);
    expect(page('?page=3').links.next_page).toBeNull();
  });

  it('returns an empty page with a previous link beyond the last page', () => {
    expect(page('?page=9').items).toEqual([]);
    expect(page('?page=9').links.previous_page).toMatch(/\?page=3&/);
  });
});
