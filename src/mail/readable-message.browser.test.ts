import { describe, expect, it } from 'vitest';
import { NO_SEARCH, parseQuery } from '../events/search-query.ts';
import {
  type ReadableMessage,
  readableMessage,
  type SafeMessage,
  safeMessage,
} from './readable-message.ts';
import { TEXTS } from './test-message-texts.ts';

function safe(html: string, withImages = false): SafeMessage {
  return safeMessage(html, {
    withImages,
    withQuote: true,
    earlier: [],
    attachments: [],
    texts: TEXTS,
  });
}

function read(html: string, withImages = false): ReadableMessage {
  return readableMessage(safe(html, withImages), NO_SEARCH);
}

describe('styles', () => {
  it('are collected from all sheets, and rewritten in attributes', () => {
    const { styles, body } = read(
      '<style>p{color:red}</style><p style="position:fixed;color:blue">x</p><style>b{margin:0}</style>',
    );
    expect(styles).toBe('p{color: red;}b{margin: 0px;}');
    expect(body).toBe('<body><p style="color: blue;">x</p></body>');
  });

  it.each([
    ['<style>/* <ann@agency.example> */ p{color:red}</style><p>x</p>', 'p{color: red;}'],
    ['<style><!-- p{color:red} --></style><p>x</p>', 'p{color: red;}'],
    ['<style>p::before{content:"</b> <i>"}</style><p>x</p>', 'p::before{content: "< /b> < i>";}'],
    [
      '<style type="text/css" media="screen">p{color:red}</style><p>x</p>',
      '@media screen{p{color: red;}}',
    ],
    ['<style media="print">p{display:none}</style><p>x</p>', '@media print{p{display: none;}}'],
    ['<style media="a{}b{">p{color:red}</style><p>x</p>', 'p{color: red;}'],
  ])('of %s remain', (html, styles) => {
    expect(read(html).styles).toBe(styles);
  });

  it('count their remote images', () => {
    const html =
      '<style>p{background:url(https://t.example/a)}</style><p style="background:url(//t.example/b)"><img src="https://t.example/c">x</p>';
    expect(read(html).remoteImages).toBe(3);
    expect(read(html).body + read(html).styles).not.toContain('t.example');
    const shown = read(html, true);
    expect(shown.styles).toContain('https://t.example/a');
    expect(shown.body).toContain('//t.example/b');
  });

  it('of root and body cannot override those of the frame', () => {
    const { root, body } = read(
      '<html style="margin:9px!important"><body style="margin:9px !important">x',
    );
    expect(root + body).not.toContain('important');
  });
});

it.each([
  [
    '<p>Price: style=bold, media = "print", dir=up</p>',
    'Price: style=bold, media = "print", dir=up',
  ],
  ['<p><a title="style=a --> b" href="https://a.example/style=1?a=b-->c">x</a></p>', 'x'],
])('changes no text of %s', (html, text) => {
  const document = new DOMParser().parseFromString(read(html).body, 'text/html');
  expect(document.body.textContent).toBe(text);
});

it('leaves addresses and texts with arrows', () => {
  const { body } = read(
    '<p><a title="style=a --> b" href="https://a.example/style=1?a=b-->c">x</a></p>',
  );
  expect(body).toContain('href="https://a.example/style=1?a=b--%3Ec"');
  expect(body).toContain('title="style=a -- &gt; b"');
});

describe('the direction of the root', () => {
  it.each([
    ['<p>Hello</p>', 'ltr'],
    ['<p>123 שלום</p>', 'rtl'],
    ['<p>ACME: שלום</p>', 'ltr'],
    ['<html dir="rtl"><p>ACME</p>', 'rtl'],
    ['<body dir="RTL"><p>ACME</p>', 'rtl'],
    ['<html style="direction:rtl"><p>ACME</p>', 'rtl'],
    ['<body style="direction:rtl"><p>ACME</p>', 'rtl'],
    ['<html dir="auto"><p>שלום</p>', 'rtl'],
    ['<div dir="rtl"><p>ACME</p></div>', 'rtl'],
    ['<div dir="ltr"><p>שלום</p></div>', 'ltr'],
    ['<p>📦 مرحبا</p>', 'rtl'],
    ['<p>123</p>', 'ltr'],
    ['', 'ltr'],
  ])('of %s is %s', (html, direction) => {
    expect(read(html).root).toContain(`dir="${direction}"`);
  });

  it('is worked out once for elements with dir="auto"', () => {
    const { body } = read(
      '<p dir="auto">שלום</p><bdi>Hello</bdi><p dir="AUTO"><bdi>שלום</bdi>Hello</p>',
    );
    expect(body).toBe(
      '<body><p dir="rtl">שלום</p><bdi dir="ltr">Hello</bdi><p dir="ltr"><bdi dir="rtl">שלום</bdi>Hello</p></body>',
    );
  });
});

it('keeps class and language of the root', () => {
  expect(read('<html lang="he" class="a"><p>x').root).toMatch(
    /^<html lang="he" class="a" dir="ltr">$/,
  );
});

it('wraps words that may not fit in a table', () => {
  const word = 'https://carrier.example/track/0123456789';
  expect(read(`<td>See ${word} now`).body).toContain(`See <long-word>${word}</long-word> now`);
});

it.each([
  ['a style sheet with nested rules', `<style>${'a{'.repeat(20_000)}</style>`],
  ['a drawing with a style sheet', `<svg><style>${'a&#123;'.repeat(20_000)}</style></svg>`],
  [
    'a style attribute with nested functions',
    `<p style="color:${'light-dark('.repeat(100_000)}">a</p>`,
  ],
  [
    'a style attribute with nested color-mix()',
    `<p style="color:${'color-mix(in srgb,'.repeat(60)}red">a</p>`,
  ],
  ['a source with nested queries', `<picture><source media="${'('.repeat(100_000)}"></picture>`],
  [
    'a style attribute with character references',
    `<p style="color:${'color-mix&#40;in srgb,'.repeat(60)}red">a</p>`,
  ],
  ['an attribute with many dots', `<p style="--x:${'.'.repeat(100_000)}">a</p>`],
  ['a long word in a sheet', `<style>.a{--x:${'a'.repeat(300_000)}}</style>`],
  [
    'a large embedded image',
    `<p style="background:url(data:image/png;base64,${'A'.repeat(400_000)})">a</p>`,
  ],
  ['a long number', `<p style="width:${'1'.repeat(300_000)}px">a</p>`],
  ['many quotation marks', `<style>${'"'.repeat(300_001)}</style>`],
  [
    'many paragraphs in an element with dir="auto"',
    `<div dir="auto">${'<p>Hello you</p>'.repeat(20_000)}</div>`,
  ],
])('survives %s', (_, html) => {
  expect(read(`${html}<p>Hello <b>you</b></p>`).body).toContain('<p>Hello <b>you</b></p>');
});

it('keeps all text of a very long message, but no formatting at its end', () => {
  const { body, isCut } = read(`${'<p>Word</p>'.repeat(100_000)}<ul><li><b>end`);
  expect(isCut).toBe(true);
  expect(body.match(/Word/g)).toHaveLength(100_000);
  expect(body).toMatch(/Word\nend<\/pre><\/body>$/);
});

it('formats the whole message otherwise', () => {
  expect(read('<p>Word</p>'.repeat(60_000)).isCut).toBe(false);
});

it('is not empty if there is only an image in the mail itself', () => {
  const { body, isEmpty } = read('<div><img src="cid:scan.jpg" alt=""></div>');
  expect(isEmpty).toBe(false);
  expect(body).toMatch(/<span style="[^"]*dashed[^"]*">scan.jpg<\/span>/);
});

it('has no colors of its own because of the sign beside a link', () => {
  const { body, hasOwnColors } = read('<a href="https://evil.example">bank.com</a>');
  expect(body).toContain('>evil.example</span>');
  expect(hasOwnColors).toBe(false);
});

it('marks the matches of one search after the other, in the same message', () => {
  const message = safe('<p>My printer is on fire</p>');
  const marked = (search: string) => readableMessage(message, parseQuery(search)).body;
  expect(marked('printer')).toBe('<body><p>My <mark>printer</mark> is on fire</p></body>');
  expect(marked('fire')).toBe('<body><p>My printer is on <mark>fire</mark></p></body>');
  expect(marked('')).toBe('<body><p>My printer is on fire</p></body>');
});

it('marks a phrase that begins in a long word', () => {
  const message = safe(`<p>${'a'.repeat(30)} b</p>`);
  expect(readableMessage(message, parseQuery('"a b"')).body).toContain('<mark>a b</mark>');
});
