// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { InsightsProvider } from '../insights-context.tsx';
import { barTexts, renderPart } from '../test-render.tsx';
import { type Bar, Bars } from './bars.tsx';

const NO_SELECTION = { selection: null };
const BARS: readonly Bar[] = [
  { key: 'a', label: 'Email', length: 1, text: '5 hours', detail: '90%: 6 hours', ...NO_SELECTION },
  { key: 'b', label: 'Slack', length: 0.002, text: '1 minute', tick: 0.5, ...NO_SELECTION },
  { key: 'c', label: 'Teams', length: 0, text: '–', isHatched: true, ...NO_SELECTION },
];

/** The drawn part of each bar; null if there is none. */
function fills(list: Element): (HTMLElement | null)[] {
  return [...list.querySelectorAll('li')].map((item) => item.querySelector('[style*="width"]'));
}

describe('Bars', () => {
  it('lists the label and the numbers of each bar', () => {
    const list = renderPart(<Bars label="Channels" bars={BARS} />);
    expect(list.querySelector('ul')?.getAttribute('aria-label')).toBe('Channels');
    expect(barTexts(list)).toEqual([
      ['Email', '5 hours', '90%: 6 hours'],
      ['Slack', '1 minute', ''],
      ['Teams', '–', ''],
    ]);
  });

  it('draws bars in proportion, and none for a length of 0', () => {
    const list = renderPart(<Bars label="Channels" bars={BARS} />);
    expect(fills(list).map((fill) => fill?.style.width ?? null)).toEqual(['100%', '0.2%', null]);
  });

  it('draws a visible bar for a very small number', () => {
    const list = renderPart(<Bars label="Channels" bars={BARS} />);
    document.body.append(list);
    const [, fill] = fills(list);
    expect(fill && getComputedStyle(fill).minWidth).toBe('2px');
    list.remove();
  });

  it('opens the events behind a bar, and has no button where there are none', () => {
    const onDrillDown = vi.fn<() => void>();
    const selection = { key: 'email', label: 'Email', accepts: () => true };
    const context = {
      onDrillDown,
      choices: new Map(),
      latest: { current: null },
      returnTo: { current: null },
    };
    const list = renderPart(
      <InsightsProvider value={context}>
        <Bars
          label="Channels"
          bars={BARS.map((bar) => (bar.key === 'a' ? { ...bar, selection } : bar))}
        />
      </InsightsProvider>,
    );
    const buttons = list.querySelectorAll('button');
    expect(buttons).toHaveLength(1);
    void act(() => buttons[0]?.click());
    expect(onDrillDown).toHaveBeenCalledWith(selection, 'Channels a');
  });
});
