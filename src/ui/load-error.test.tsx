// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { LoadError } from './load-error.tsx';
import { renderWithProviders } from './test-page.tsx';

it('says in an alert that a part of the app did not load', () => {
  const container = document.createElement('div');
  renderWithProviders(<LoadError />, container);
  expect(container.querySelector('[role="alert"]')?.textContent).toBe(
    'This part of the app didn’t load. Reload the page.',
  );
});
