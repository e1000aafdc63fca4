// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { firstReplyTimes } from '../metrics/first-reply-times.ts';
import { barTexts, renderPart, tableTexts, textOf, textsOf, toggleTable } from '../test-render.tsx';
import { FirstReplyCard } from './first-reply-card.tsx';

const HOUR_MS = 3_600_000;

function card(hours: readonly number[]) {
  const firstReplies = firstReplyTimes(hours.map((hour) => hour * HOUR_MS));
  return renderPart(<FirstReplyCard firstReplies={firstReplies} />);
}

describe('FirstReplyCard', () => {
  it('shows the median, the 90th percentile and the distribution', () => {
    const container = card([0.5, 5, 5, 200]);
    expect(textOf(container.querySelector('h2'))).toBe('First reply time');
    expect(textsOf(container, 'dt')).toEqual(['Median', '90th percentile']);
    expect(textsOf(container, 'dd')).toEqual(['5 hours', '5 days']);
    expect(barTexts(container)).toEqual([
      ['Less than 1 hour', '1', '25%'],
      ['1–4 hours', '0', '0%'],
      ['4–8 hours', '2', '50%'],
      ['8–24 hours', '0', '0%'],
      ['1–3 days', '0', '0%'],
      ['3–7 days', '0', '0%'],
      ['7 days or more', '1', '25%'],
    ]);
  });

  it('has a table of the distribution', () => {
    const container = card([0.5, 5, 5, 200]);
    toggleTable(container);
    const [headers, first, ...others] = tableTexts(container);
    expect(headers).toEqual(['Replied after', 'Conversations', 'Share']);
    expect(first).toEqual(['Less than 1 hour', '1', '25%']);
    expect(others).toHaveLength(6);
  });

  it('shows a message without replies', () => {
    const container = card([]);
    expect(textOf(container.querySelector('p'))).toBe('No conversation has a reply yet.');
    expect(container.querySelector('button, ul, dl')).toBeNull();
  });
});
