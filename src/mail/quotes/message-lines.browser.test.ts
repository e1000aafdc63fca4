import { expect, it } from 'vitest';
import { textLines } from './message-lines.ts';

it.each([
  ['a<div>b</div>c', 'a|b|c'],
  ['a<hgroup>b</hgroup>c', 'a|b|c'],
  ['a<dir>b</dir>c', 'a|b|c'],
  ['<table><caption>a</caption><tr><td>b<td>c</table>', 'a|b c'],
  ['a<br>b <span>c</span>', 'a|b c'],
])('of %s, has the lines %s', (html, lines) => {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  expect(
    textLines(body)
      .map(({ text }) => text)
      .join('|'),
  ).toBe(lines);
});
