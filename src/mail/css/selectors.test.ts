import { expect, it } from 'vitest';
import { safeSelectors } from './selectors.ts';

it.each([
  'a:link',
  'html body > .a + p::before',
  'td:nth-child(2n+1):not(.b, .c)',
  'a[title=":hover, b"]',
  String.raw`.md\:focus`,
  ':root, body',
])('leaves %s as it is', (selectors) => {
  expect(safeSelectors(selectors)).toBe(selectors);
});

it.each([
  ['a:hover, a:link', 'a:link'],
  ['a:is(:focus, b), i', 'i'],
  [`p, ${'a '.repeat(300)}b`, 'p'],
])('removes what changes, or takes long, from %s', (selectors, safe) => {
  expect(safeSelectors(selectors)).toBe(safe);
});

it.each([':checked ~ p', 'p:target', 'input::placeholder', 'p:has(b)', ':host'])(
  'removes %s',
  (selectors) => {
    expect(safeSelectors(selectors)).toBe(null);
  },
);
