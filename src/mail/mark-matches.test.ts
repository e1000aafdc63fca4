// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../events/search-query.ts';
import { markMatches } from './mark-matches.ts';

function marked(body: string, search: string): string {
  const document = new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html');
  markMatches(document, parseQuery(search));
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

  it('leaves style sheets unchanged, and the whole message if the search is empty', () => {
    expect(marked('<style>p { color: red }</style><p>red</p>', 'red')).toContain('color: red }');
    expect(marked('<p>fire</p>', '')).toBe('<p>fire</p>');
  });
});
