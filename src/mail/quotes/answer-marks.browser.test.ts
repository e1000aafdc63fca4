import { expect, it, vi } from 'vitest';
import { hasColoredPart, hasMarkedChoice } from './answer-marks.ts';
import { rangeOf } from './line-range.ts';
import { textLines } from './message-lines.ts';

/** The range of the lines of a message from the second one on. */
function quotedRange(html: string): Range {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const lines = textLines(body);
  const range = rangeOf(lines, 1, lines.length);
  if (range === null) throw new Error('No lines');
  return range;
}

it('asks for no element alone whether it is in the range', () => {
  const intersects = vi.spyOn(Range.prototype, 'intersectsNode');
  const range = quotedRange(
    `<p>New</p><p>known</p>${'<s></s><mark></mark>'.repeat(1000)}<p>end</p>`,
  );
  expect(hasMarkedChoice(range)).toBe(false);
  const { length } = intersects.mock.calls;
  intersects.mockRestore();
  expect(length).toBe(0);
});

it.each([
  ['<s>New<br>known</s>', true],
  ['<s>New</s><br>known', false],
  ['New<br>known <b><i><del>struck</del></i></b>', true],
  ['New<br>known <s> </s><img>', false],
  ['New<br><img><s>struck</s><hr>', true],
  ['<p><mark>New<br>known</mark> <i>end</i>', true],
  ['New<br><mark>all is highlighted</mark>', false],
  ['New<br>known <mark style="background:none">text</mark>', true],
])('in the second line of %s, finds a choice: %s', (html, expected) => {
  expect(hasMarkedChoice(quotedRange(html))).toBe(expected);
});

it.each([
  ['New<br>known <font color="0000ff">blue</font>', true],
  ['New<br>known <font color="#00f">blue</font>', true],
  ['New<br>known <font color="gray">gray</font>', false],
  ['New<br>known <span style="color:oklch(0.5 0.2 260)">blue</span>', true],
  ['New<br>known <span style="color:rgb(0 0 255 / 0.9)">blue</span>', true],
  ['New<br>known <span style="color:rgb(0 0 255 / 0)">transparent</span>', false],
  ['New<br>known <a href="#"><span style="color:blue">blue</span></a>', false],
  ['New<br>known <span style="color:blue"><a href="#">blue</a></span>', true],
])('in the second line of %s, finds a color: %s', (html, expected) => {
  expect(hasColoredPart(quotedRange(html))).toBe(expected);
});
