// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { renderWithProviders } from '../../ui/test-page.tsx';
import NoMatch from './no-match.tsx';

it('tells how many events are left out, and clears search and filters', () => {
  const container = document.createElement('div');
  const onClear = vi.fn<() => void>();
  renderWithProviders(<NoMatch eventCount={12} onClear={onClear} />, container);
  expect(container.querySelector('h2')?.textContent).toBe('No matching events');
  expect(container.querySelector('p')?.textContent).toBe(
    'Your search and filters hide all 12 events.',
  );
  const button = container.querySelector('button');
  expect(button?.textContent).toBe('Clear search and filters');
  expect(onClear).not.toHaveBeenCalled();
  button?.click();
  expect(onClear).toHaveBeenCalledOnce();
});
