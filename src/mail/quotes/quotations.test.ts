// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { TextLine } from './message-lines.ts';
import { findQuotations, quotedParts } from './quotations.ts';

/** Lines with these texts, each a horizontal rule if it is empty. Counts how often their texts are read. */
function linesOf(texts: readonly string[]) {
  const counter = { reads: 0 };
  const lines = texts.map((text): TextLine => {
    const node = document.createTextNode(text);
    return {
      get text() {
        counter.reads += 1;
        return text;
      },
      get isRule() {
        counter.reads += 1;
        return text === '';
      },
      first: node,
      last: node,
      quote: null,
      pictures: 0,
    };
  });
  return { lines, counter };
}

it.each(['', '-----', '_____'])('reads each of many rules %j a few times', (rule) => {
  const { lines, counter } = linesOf(Array.from({ length: 2000 }, () => rule));
  expect(findQuotations(lines).quotations).toEqual([]);
  quotedParts(lines, 0, lines.length);
  expect(counter.reads).toBeLessThan(lines.length * 50);
});

it.each([1, 2, 3, 40])('finds a header below %i rules', (count) => {
  const rules = Array.from({ length: count }, () => '');
  const { lines } = linesOf(['New', ...rules, 'From: Johnny', 'Subject: Gate', 'Old']);
  expect(findQuotations(lines).quotations).toMatchObject([
    { bodyStart: count + 3, end: count + 4, introduction: 'headers', holder: null },
  ]);
  expect(quotedParts(lines, 1, lines.length).at(-1)).toBe('Old');
});
