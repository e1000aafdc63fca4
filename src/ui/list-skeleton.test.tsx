// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { ListSkeleton } from './list-skeleton.tsx';
import { renderWithProviders } from './test-page.tsx';

it('shows placeholders that screen readers skip and the keyboard cannot reach', () => {
  const container = document.createElement('div');
  renderWithProviders(<ListSkeleton />, container);
  const [skeleton, ...others] = [...container.querySelectorAll('[aria-hidden="true"]')];
  expect(skeleton?.children.length).toBeGreaterThan(1);
  expect(others.every((element) => skeleton?.contains(element))).toBe(true);
  expect(skeleton?.parentElement?.children.length).toBe(1);
  expect(container.querySelector('a, button, input, [tabindex]')).toBe(null);
});
