import { expect, it } from 'vitest';
import { allowsInlineStyles, hasStyles, removeStyles } from './inline-styles.ts';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

it('finds styles allowed in a page without a policy, and leaves nothing in it', () => {
  const before = document.documentElement.outerHTML;
  expect(allowsInlineStyles()).toBe(true);
  expect(document.documentElement.outerHTML).toBe(before);
});

it.each([
  ['<p>Hello</p>', false],
  ['<font color="red">Hello</font>', false],
  ['<p style="color:red">Hello</p>', true],
  ['<p style>Hello</p>', true],
  ['<style>p{color:red}</style><p>Hello</p>', true],
])('of %s, knows whether it has styles, and removes them', (html, expected) => {
  const message = parse(html);
  expect(hasStyles(message)).toBe(expected);
  removeStyles(message);
  expect(hasStyles(message)).toBe(false);
  expect(message.body.textContent).toBe('Hello');
});

it('removes the styles of the body, and leaves all other attributes', () => {
  const message = parse('<body style="margin:0" bgcolor="red"><a style="top:0" href="#1">1</a>');
  removeStyles(message);
  expect(message.body.outerHTML).toBe('<body bgcolor="red"><a href="#1">1</a></body>');
});
