// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { barTexts, renderPart } from '../test-render.tsx';
import { Bars } from './bars.tsx';

const BARS = [
  { key: 'a', label: 'Email', count: 5000 },
  { key: 'b', label: 'Slack', count: 1 },
  { key: 'c', label: 'Teams', count: 0 },
];

/** The drawn part of each bar; null if there is none. */
function fills(list: Element): (HTMLElement | null)[] {
  return [...list.querySelectorAll('li')].map((item) => item.querySelector('[style]'));
}

function widths(list: Element): (string | null)[] {
  return fills(list).map((fill) => fill?.style.width ?? null);
}

describe('Bars', () => {
  it('lists the label, count and share of each bar', () => {
    const list = renderPart(<Bars label="Channels" bars={BARS} />);
    expect(list.querySelector('ul')?.getAttribute('aria-label')).toBe('Channels');
    expect(barTexts(list)).toEqual([
      ['Email', '5,000', '99%'],
      ['Slack', '1', '<1%'],
      ['Teams', '0', '0%'],
    ]);
  });

  it('draws bars in proportion to their counts, and none for a count of 0', () => {
    const list = renderPart(<Bars label="Channels" bars={BARS} />);
    expect(widths(list)).toEqual(['100%', '0.02%', null]);
  });

  it('draws a visible bar for a count of 1 next to thousands', () => {
    const list = renderPart(<Bars label="Channels" bars={BARS} />);
    document.body.append(list);
    const [, fill] = fills(list);
    expect(fill && getComputedStyle(fill).minWidth).toBe('2px');
    list.remove();
  });

  it('scales the bars to maxCount', () => {
    const list = renderPart(<Bars label="Channels" bars={BARS} maxCount={10_000} />);
    expect(widths(list)).toEqual(['50%', '0.01%', null]);
  });

  it('draws no bars if all counts are 0', () => {
    const bars = BARS.map((bar) => ({ ...bar, count: 0 }));
    expect(widths(renderPart(<Bars label="Channels" bars={bars} />))).toEqual([null, null, null]);
  });
});
