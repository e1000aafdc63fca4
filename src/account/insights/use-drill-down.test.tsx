// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { createTestBrowser } from '../../timeline/test-browser.tsx';
import { conversationSelection } from './marks/selections.ts';
import { type DrillDown, useDrillDown } from './use-drill-down.ts';

const browser = createTestBrowser();
afterEach(() => browser.close());

let drillDown: DrillDown;

function setDrillDown(latest: DrillDown): void {
  drillDown = latest;
}

function Page(): null {
  setDrillDown(useDrillDown(() => undefined));
  return null;
}

const LAST_DAY = { kind: 'last-days', days: 1 } as const;

function press(): void {
  const selection = conversationSelection('never answered', 'Never answered', ['a']);
  if (selection) void act(() => drillDown.context.onDrillDown(selection, 'mark'));
}

it('shows also the events that the date filter hides, and applies it again on the way back', () => {
  browser.render(<Page />, { facets: { date: LAST_DAY, types: ['create', 'reply'] } });
  expect(browser.value().result.shown.map(({ id }) => id)).not.toContain('1');
  press();
  expect(browser.value().result.shown.map(({ id }) => id)).toContain('1');
  expect(browser.value().facets).toMatchObject({ date: null, types: ['create', 'reply'] });
  expect(drillDown.date).toEqual(LAST_DAY);
  void act(() => drillDown.back?.());
  expect(browser.value().facets).toMatchObject({ date: LAST_DAY, types: ['create', 'reply'] });
  expect(browser.value().state.selection).toBeNull();
  expect(drillDown.date).toBeNull();
});

it('has another selection each time: a mark stands for other events after another date filter', () => {
  browser.render(<Page />);
  press();
  const first = browser.value().state.selection?.key;
  void act(() => drillDown.back?.());
  press();
  expect(browser.value().state.selection?.key).not.toBe(first);
});
