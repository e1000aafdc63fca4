// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../events/search-query.ts';
import { markMatches } from './mark-matches.ts';

function marked(body: string, search: string): string {
  const document = new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html');
  markMatches(document.body, parseQuery(search));
  return document.body.innerHTML;
}

describe('marking matches in a message', () => {
  it('marks matches in the text and leaves the elements unchanged', () => {
    expect(marked('<p class="printer">The <b>Printer</b> burns</p>', 'printer')).toBe(
      '<p class="printer">The <b><mark>Printer</mark></b> burns</p>',
    );
  });

  it('marks each word of the search wherever it occurs', () => {
    expect(marked('<p>fire and fire, and Rauch</p>', 'fire rauch')).toBe(
      '<p><mark>fire</mark> and <mark>fire</mark>, and <mark>Rauch</mark></p>',
    );
  });

  it('never turns text into elements', () => {
    expect(marked('<p>&lt;b&gt;fire&lt;/b&gt;</p>', 'fire')).toBe(
      '<p>&lt;b&gt;<mark>fire</mark>&lt;/b&gt;</p>',
    );
  });

  it('leaves the whole message unchanged if the search is empty', () => {
    expect(marked('<p>fire</p>', '')).toBe('<p>fire</p>');
  });
});
