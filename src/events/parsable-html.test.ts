import { expect, it } from 'vitest';
import { parsableHtml, withoutMarks } from './parsable-html.ts';

it.each([
  '<p style="a">',
  "<p a='b'STYLE\n= 'a'>",
  '<p/style=a>',
  '<source media=a>',
  '<div dir=auto>',
])('leaves no attribute of styles and directions in %j', (html) => {
  const parsable = parsableHtml(html);
  expect(parsable).not.toMatch(/(?:style|media|dir)\s*=/i);
  expect(withoutMarks(parsable)).toBe(html);
});

it.each(['<style>a</style>', '<STYLE type="text/css">a</STYLE>', '<style/>'])(
  'gives the sheet %j another type first',
  (html) => {
    expect(parsableHtml(html)).toMatch(/^<style type=text\/plain /i);
  },
);

it('leaves other HTML as it is', () => {
  const html = '<p class="style">My style, <b title="dir">direct</b></p>';
  expect(parsableHtml(html)).toBe(html);
});
