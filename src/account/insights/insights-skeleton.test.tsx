// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { InsightsSkeleton } from './insights-skeleton.tsx';
import { renderPart, textOf } from './test-render.tsx';

it('announces the computation as a status', () => {
  const skeleton = renderPart(<InsightsSkeleton />);
  expect(textOf(skeleton.querySelector('[role="status"]'))).toBe('Calculating…');
});
