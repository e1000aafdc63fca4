// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { AgeCounts } from '../metrics/open-by-age.ts';
import { barTexts, renderPart, tableTexts, textOf, textsOf, toggleTable } from '../test-render.tsx';
import { OpenByAgeCard } from './open-by-age-card.tsx';

const LIMITS = { warningMs: 86_400_000, lateMs: 259_200_000, overdueMs: 604_800_000 };
const NONE: AgeCounts = { fresh: 0, warning: 0, late: 0, overdue: 0, unknown: 0 };

function card(ours: Partial<AgeCounts>, theirs: Partial<AgeCounts>) {
  const openByAge = { ours: { ...NONE, ...ours }, theirs: { ...NONE, ...theirs } };
  return renderPart(<OpenByAgeCard openByAge={openByAge} ageLimits={LIMITS} />);
}

describe('OpenByAgeCard', () => {
  it('lists the age bands of both sides', () => {
    const container = card({ fresh: 3, overdue: 1 }, { late: 1 });
    expect(textsOf(container, 'h3')).toEqual(['Your turn', 'Their turn']);
    const [ours, theirs] = [...container.querySelectorAll('ul')];
    expect(ours?.getAttribute('aria-label')).toBe('Your turn');
    expect(theirs?.getAttribute('aria-label')).toBe('Their turn');
    expect(ours && barTexts(ours)).toEqual([
      ['Less than 1 day', '3', '75%'],
      ['1–3 days', '0', '0%'],
      ['3–7 days', '0', '0%'],
      ['7 days or more', '1', '25%'],
    ]);
    expect(theirs && barTexts(theirs)[2]).toEqual(['3–7 days', '1', '100%']);
  });

  it('uses the same scale for both sides', () => {
    const container = card({ fresh: 4 }, { fresh: 1 });
    const widths = [...container.querySelectorAll<HTMLElement>('li [style]')];
    expect(widths.map(({ style }) => style.width)).toEqual(['100%', '25%']);
  });

  it('lists conversations without a date if there are any', () => {
    const container = card({}, { unknown: 2 });
    expect(barTexts(container).filter(([label]) => label === 'No date')).toEqual([
      ['No date', '0', '0%'],
      ['No date', '2', '100%'],
    ]);
  });

  it('has a table with a column for each side', () => {
    const container = card({ fresh: 3000 }, { late: 1 });
    toggleTable(container);
    expect(tableTexts(container)).toEqual([
      ['Age', 'Your turn', 'Their turn'],
      ['Less than 1 day', '3,000', '0'],
      ['1–3 days', '0', '0'],
      ['3–7 days', '0', '1'],
      ['7 days or more', '0', '0'],
    ]);
  });

  it('shows a message without open conversations', () => {
    const container = card({}, {});
    expect(textOf(container.querySelector('p'))).toBe('No open conversation needs a reply.');
    expect(container.querySelector('button, ul')).toBeNull();
  });
});
