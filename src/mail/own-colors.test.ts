// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { hasOwnColors } from './own-colors.ts';

function has(html: string): boolean {
  return hasOwnColors(new DOMParser().parseFromString(html, 'text/html'));
}

it.each([
  '<body bgcolor="#eee">x',
  '<font color="red">x</font>',
  '<p style="font-size:1em;color:#333">x</p>',
  '<p style="background-color: white">x</p>',
  '<style>p{background:#fff}</style><p>x</p>',
])('finds colors in %s', (html) => {
  expect(has(html)).toBe(true);
});

it.each([
  '<p>x <b>y</b></p>',
  '<p style="border-color:#ccc;font-size:1em">color: red</p>',
  '<style>p{margin:0}</style><p>x</p>',
])('finds no colors in %s', (html) => {
  expect(has(html)).toBe(false);
});
