// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { htmlAdds } from './html-adds.ts';
import { parseMessage } from './message.ts';

function adds(html: string | null, body: string | null): boolean {
  const message = parseMessage({ html_body: html, body });
  if (message === null) throw new Error('This is no message.');
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
])('is false where %s only breaks lines', (html, body) => {
  expect(adds(html, body)).toBe(false);
});

it.each([
  '<p>Hello <b>you</b></p>',
  '<p style="color:red">Hello you</p>',
  'Hello <a href="https://example.com">you</a>',
  'Hello you<img src="a.png">',
  'Hello you<!-- and you -->',
])('is true where there is more, as in %s', (html) => {
  expect(adds(html, 'Hello you')).toBe(true);
});

it('is true where the two bodies say different things', () => {
  expect(adds('<p>Hello you and everybody</p>', 'Hello you')).toBe(true);
});
