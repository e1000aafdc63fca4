// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { renderPart, textOf, textsOf } from '../test-render.tsx';
import { ChartLegend } from './chart-legend.tsx';

const COUNTS = { create: 1200, reply: 3, update: 0, other: 7 };

describe('ChartLegend', () => {
  it('lists the given types with their counts, and the time range', () => {
    const legend = renderPart(
      <ChartLegend
        types={['create', 'reply', 'update']}
        counts={COUNTS}
        timeRange="Nov 20, 2026"
      />,
    );
    expect(textsOf(legend, 'li')).toEqual(['Created 1,200', 'Replies 3', 'Updates 0']);
    expect(textOf(legend.querySelector('ul + *'))).toBe('Nov 20, 2026');
  });

  it('has a color for each type', () => {
    const legend = renderPart(
      <ChartLegend types={['create', 'reply', 'update', 'other']} counts={COUNTS} timeRange="" />,
    );
    const classes = [...legend.querySelectorAll('li > span')].map(({ className }) => className);
    expect(new Set(classes).size).toBe(4);
  });
});
