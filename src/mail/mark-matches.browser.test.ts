import { expect, it } from 'vitest';
import { parseQuery } from '../events/search-query.ts';
import { markMatches } from './mark-matches.ts';

it('marks the first 10,000 matches in a long text, and keeps the rest', () => {
  const document = new DOMParser().parseFromString(
    `<p>${'fire '.repeat(200_000)}</p>`,
    'text/html',
  );
  markMatches(document.body, parseQuery('fire'));
  expect(document.querySelectorAll('mark')).toHaveLength(10_000);
  expect(document.body.textContent).toBe('fire '.repeat(200_000));
});
