// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { StatusMessage } from './status-message.tsx';
import { renderWithProviders } from './test-page.tsx';

const container = document.createElement('div');

const region = () => container.querySelector('[aria-live="polite"][aria-atomic="true"]');

it.each([undefined, null, false, ''])('renders an empty live region for %j', (children) => {
  renderWithProviders(<StatusMessage>{children}</StatusMessage>, container);
  // The styles for `:empty` apply to an element without children and text.
  expect(region()?.children.length).toBe(0);
  expect(region()?.textContent).toBe('');
});

it('changes the text in the same live region, so that screen readers announce it', () => {
  renderWithProviders(<StatusMessage>{''}</StatusMessage>, container);
  const first = region();
  renderWithProviders(<StatusMessage>Copied</StatusMessage>, container);
  expect(region()).toBe(first);
  expect(region()?.textContent).toBe('Copied');
});

it('isolates the direction of the text', () => {
  renderWithProviders(<StatusMessage>Copied</StatusMessage>, container);
  expect(region()?.querySelector('bdi')?.textContent).toBe('Copied');
});
