// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { renderWithProviders } from '../../ui/test-page.tsx';
import { NOW_MS } from '../test-browser.tsx';
import { DayHeading } from './day-heading.tsx';

const container = document.createElement('div');
afterEach(() => renderWithProviders(null, container));

it.each([
  [Date.UTC(2026, 10, 20, 0), 'Today'],
  [Date.UTC(2026, 10, 20, 23), 'Today'],
  [Date.UTC(2026, 10, 19, 23), 'Yesterday'],
  [Date.UTC(2026, 10, 18, 23), 'Wednesday, November 18'],
  [Date.UTC(2025, 10, 20, 12), 'November 20, 2025'],
  [null, 'No date'],
])('is a heading that names the day of %s: %s', (sampleMs, text) => {
  renderWithProviders(<DayHeading sampleMs={sampleMs} nowMs={NOW_MS} />, container);
  expect(container.querySelector('h2')?.textContent).toBe(text);
});
