// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { hasColorAttributes } from './own-colors.ts';

function has(html: string): boolean {
  return hasColorAttributes(new DOMParser().parseFromString(html, 'text/html'));
}

it.each(['<body bgcolor="#eee">x', '<font color="red">x</font>', '<body text="#111">x'])(
  'finds colors in %s',
  (html) => {
    expect(has(html)).toBe(true);
  },
);

it.each(['<p>x <b>y</b></p>', '<p>color: red</p>'])('finds no colors in %s', (html) => {
  expect(has(html)).toBe(false);
});
