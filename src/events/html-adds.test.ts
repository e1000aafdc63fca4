// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { htmlAdds } from './html-adds.ts';
import { parseMessage } from './message.ts';

function adds(html: string | null, body: string | null): boolean {
  const message = parseMessage({ html_body: html, body });
  if (message === null) throw new Error('no message was parsed');
  return htmlAdds(message);
}

it('is false without HTML', () => {
  expect(adds(null, 'Hello')).toBe(false);
});

it.each([
  ['<p>Hello</p><p>you</p>', 'Hello\n\nyou'],
  ['Hello<br>you', 'Hello\r\nyou'],
  ['<div dir="ltr">1 &lt; 2</div>', '1 < 2'],
  ['<p>Hello</p>', null],
])('is false for %s, which adds only line breaks', (html, body) => {
  expect(adds(html, body)).toBe(false);
});

it.each([
  '<p>Hello <b>you</b></p>',
  '<p style="color:red">Hello you</p>',
  'Hello <a href="https://example.com">you</a>',
  'Hello you<img src="a.png">',
  'Hello you<!-- and you -->',
])('is true for %s, which adds more than line breaks', (html) => {
  expect(adds(html, 'Hello you')).toBe(true);
});

it('is true if the two bodies have different texts', () => {
  expect(adds('<p>Hello you and everybody</p>', 'Hello you')).toBe(true);
});
