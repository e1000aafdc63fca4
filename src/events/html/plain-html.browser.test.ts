import { describe, expect, it } from 'vitest';
import { htmlToText } from '../html-to-text.ts';
import { MAX_DEPTH } from './message-limits.ts';
import { plainHtml } from './plain-html.ts';

/** Names of properties that a form control or an image can replace in the DOM object of its form or document. */
const PROPERTIES =
  'nextSibling previousSibling parentNode parentElement firstChild lastChild childNodes children nodeName nodeType nodeValue textContent innerHTML attributes getAttribute hasAttribute setAttribute removeChild appendChild remove body head documentElement ownerDocument tagName localName length style matches querySelector querySelectorAll createTreeWalker createElement cloneNode hidden id name'.split(
    ' ',
  );

function parse(html: string): Document {
  return new DOMParser().parseFromString(plainHtml(html).html, 'text/html');
}

function countOf(root: Document): number {
  return root.querySelectorAll('*').length;
}

describe('names that replace DOM properties', () => {
  it.each(PROPERTIES)('%s is harmless in a form', (name) => {
    const html = `<p>Hello</p><form><input name="${name}" value="a"><p>b</p><select id="${name}"><option>c</select></form>d`;
    expect(htmlToText(html)).toBe('Hello\n\na\n\nb\n\nc\nd');
  });

  it.each(PROPERTIES)('%s is harmless as the name of an element', (name) => {
    const html = `<form id="${name}"><button name="${name}">a</button></form><img name="${name}" alt="b"><img name="${name}" alt="c"><embed name="${name}"><object id="${name}" name="${name}">d</object><iframe name="${name}"></iframe>`;
    expect(htmlToText(html)).toBe('a\nb c d');
  });

  it('are harmless for controls outside of their form, and in nested forms', () => {
    const html =
      '<form id="f"><div>a</div><form><input name="parentNode"></form><table><form><tr><td>b<input form="f" name="nextSibling"></table></form>c';
    expect(htmlToText(html)).toBe('a\nb\nc');
  });
});

describe('names that every object has', () => {
  it.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf', '__proto__'])(
    '%s is harmless',
    (name) => {
      const written = name.toLowerCase();
      expect(htmlToText(`<p>a</p><div><${name}><b>b</b><i>c</i></${name}></div>d`)).toContain('bc');
      expect(htmlToText(`a <input type="${name}" value="b"> c`)).toBe('a b c');
      expect(plainHtml(`<p ${name}="a">x`).html).toBe(
        // Names of attributes begin with a letter.
        `<html><body><p${name.startsWith('_') ? '' : ` ${written}="a"`}>x</p>`,
      );
    },
  );
});

describe('the result', () => {
  it('has only elements that mean the same everywhere', () => {
    const html =
      '<form><svg><style><b></style><foreignObject><math><mi><iframe><noscript><template><select><option><object><marquee><frameset><x-y><textarea></textarea>';
    const names = [...parse(html).querySelectorAll('*')].map(({ localName }) => localName);
    expect(new Set(names)).toEqual(new Set(['html', 'head', 'body', 'div', 'span', 'style']));
  });

  it('is limited in depth', () => {
    let depth = 0;
    for (
      let element = parse('<div><b><table><tr><td>'.repeat(20_000)).querySelector(':only-child');
      element;
      element = element.firstElementChild
    ) {
      depth += 1;
    }
    expect(depth).toBeLessThanOrEqual(MAX_DEPTH * 2);
  });

  it.each([
    ['unclosed formatting in paragraphs', (index: number) => `<p><font color="${index}">x`],
    ['unclosed formatting in items', (index: number) => `<li><b class="${index}">x`],
    ['unclosed formatting in cells', (index: number) => `<table><td><i class="${index}">x`],
    [
      'form fields in formatting',
      (index: number) => `<font color="${index}"><textarea></textarea>`,
    ],
    ['unclosed links', (index: number) => `<a href="${index}"><p>x`],
    ['misnested formatting', (index: number) => `<b class="${index}"><div>x</b></div>`],
    ['frames and bodies', (index: number) => `<frameset><body a${index}>`],
  ])('does not multiply %s', (_, part) => {
    const html = Array.from({ length: 2000 }, (_item, index) => part(index)).join('');
    expect(countOf(parse(html))).toBeLessThan(20_000);
  });

  it('has the attributes of html and body, of the first of each', () => {
    const { html } = plainHtml(
      '<!doctype html><html dir=rtl lang="ar"><head></head><body bgcolor=red class=\'a "b"\'>Hi<body id=x></body></html>',
    );
    expect(html).toBe(
      '<html data-dir="rtl" lang="ar"><body bgcolor="red" class="a &quot;b&quot;">Hi',
    );
  });

  it('has nothing in a style sheet that looks like a tag', () => {
    expect(plainHtml('<style><!-- /* <a@b> </b> */ @media (width<600px){} --></style>').html).toBe(
      '<html><body><style type="text/plain">  /* < a@b> < /b> */ @media (width< 600px){}  </style>',
    );
  });

  it('has no styles or directions that the browser would parse', () => {
    expect(
      plainHtml('<p dir=auto data-style=a style="a:b">x<bdi>y<style media="print" type="text/css">')
        .html,
    ).toBe(
      '<html><body><p data-dir="auto" data-style="a:b">x<bdi dir="ltr">y<style type="text/plain" media="print"></style></bdi></p>',
    );
  });

  it('keeps a table cell apart from the elements around the table', () => {
    expect(plainHtml('<div><table><tr><td>a</div>b<td>c</table>d').html).toBe(
      '<html><body><div><table><tr><td>a<div></div>b</td><td>c</td></tr></table>d</div>',
    );
  });
});

/** Random numbers from 0 to 1, the same ones in each run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const PIECES =
  '<p>|</p>|<div>|</div>|<b>|</b>|<a href=x>|</a>|<table>|<tr>|<td>|</td>|</table>|<ul>|<li>|</li>|</ul>|<br>|<form>|</form>|<span title="<b>">|</span>|<!-- c -->|<!x>|<h1>|</h1>|<font size=1>|</font>|<blockquote>|</blockquote>|<select>|<option>|</select>|<svg>|<g>|</svg>|<input>|<noembed>|</noembed>|<button>|</button>|<object>|</object>|< |<3|&amp;|<o:p>|</o:p>'.split(
    '|',
  );

it('loses no words of 3,000 random messages', () => {
  const random = randomNumbers(4711);
  for (let round = 0; round < 3000; round += 1) {
    const words: string[] = [];
    let html = '';
    for (let index = 0; index < 30; index += 1) {
      html += PIECES[Math.floor(random() * PIECES.length)] ?? '';
      if (random() < 0.5) {
        words.push(`w${index}`);
        html += ` w${index} `;
      }
    }
    const found = htmlToText(html).match(/\bw\d+\b/g) ?? [];
    expect(found.toSorted(), html).toEqual(words.toSorted());
  }
});

it('leaves out attributes of an element beyond 100', () => {
  const attributes = Array.from({ length: 50_000 }, (_, index) => `a${index}=1`).join(' ');
  const { html } = plainHtml(`<p ${attributes}>Hello</p>`);
  expect(html.match(/ a\d+=/g)).toHaveLength(100);
  expect(html).toContain('Hello');
});
