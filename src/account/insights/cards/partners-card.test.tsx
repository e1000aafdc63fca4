// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { InsightsProvider } from '../insights-context.tsx';
import type { PartnerRow } from '../metrics/slow-partners.ts';
import { renderPart, tableTexts, textOf, textsOf } from '../test-render.tsx';
import { PartnersCard } from './partners-card.tsx';
import { partner } from './test-partner.ts';

const HOUR_MS = 3_600_000;

const TIMES = { medianMs: HOUR_MS, p90Ms: 3 * HOUR_MS, previousMedianMs: HOUR_MS };

const ROWS = [
  partner('Ann', { ...TIMES, medianMs: 3 * HOUR_MS, previousMedianMs: 4 * HOUR_MS }),
  partner('Bob', { ...TIMES, medianMs: 2 * HOUR_MS, unanswered: 4, unansweredIds: ['d'] }),
];

/** Both cards of one page share what the admin has chosen. */
function cards(rows: readonly PartnerRow[] = ROWS) {
  const choices = new Map<string, unknown>();
  return (hasPrevious: boolean) =>
    renderPart(
      <InsightsProvider
        value={{
          onDrillDown: () => undefined,
          choices,
          latest: { current: null },
          returnTo: { current: null },
        }}
      >
        <PartnersCard
          partners={{ people: { rows, leftOut: 0 }, groups: { rows: [], leftOut: 0 } }}
          hasPrevious={hasPrevious}
        />
      </InsightsProvider>,
    );
}

const sortedBy = (card: HTMLElement) => textsOf(card, 'th[aria-sort]');
const names = (card: HTMLElement) => textsOf(card, 'tbody th');

function sortBy(card: HTMLElement, header: string): void {
  const buttons = [...card.querySelectorAll<HTMLElement>('thead button')];
  void act(() => buttons.find((button) => textOf(button) === header)?.click());
}

it('has a column for the change if there is a previous period', () => {
  const card = cards()(true);
  expect(tableTexts(card)[0]).toEqual([
    'Partner',
    'Median',
    'Conversations',
    '90th percentile',
    'Change',
    'Unanswered',
    'All waiting',
  ]);
  expect(tableTexts(card)[1]?.slice(1, 5)).toEqual(['3 hr', '5', '3 hr', '↓ 25% faster (better)']);
});

it('has none if there is nothing to compare with, and each header sorts its own column', () => {
  const card = cards()(false);
  expect(tableTexts(card)[0]).not.toContain('Change');
  expect(tableTexts(card)[1]?.slice(1)).toEqual([
    '3 hr',
    '5',
    '3 hr',
    expect.stringMatching(/^0/),
    expect.stringMatching(/^0/),
  ]);
  expect([sortedBy(card), names(card)]).toEqual([['Median'], ['Ann', 'Bob']]);
  sortBy(card, 'Unanswered');
  expect([sortedBy(card), names(card)]).toEqual([['Unanswered'], ['Bob', 'Ann']]);
});

it('keeps the order when the comparison goes, or is the slowest first if it was of the change', () => {
  const show = cards();
  sortBy(show(true), 'Unanswered');
  expect(sortedBy(show(false))).toEqual(['Unanswered']);
  sortBy(show(true), 'Change');
  expect(names(show(true))).toEqual(['Bob', 'Ann']);
  const alone = show(false);
  expect([sortedBy(alone), names(alone)]).toEqual([['Median'], ['Ann', 'Bob']]);
});

const link = (card: HTMLElement) =>
  [...card.querySelectorAll('button')].find(({ textContent }) =>
    textContent?.startsWith('Show all'),
  );

const partners = (count: number) =>
  Array.from({ length: count }, (_, index) => partner(`Partner ${index}`, TIMES));

it('shows the first rows, and the others on request', () => {
  const card = cards(partners(9))(true);
  expect(names(card)).toHaveLength(7);
  const button = link(card);
  expect(button?.textContent).toBe('Show all 9 partners');
  void act(() => button?.click());
  expect(names(card)).toHaveLength(9);
  expect(link(card)).toBeUndefined();
});

it('has no button if all rows are there', () => {
  const card = cards(partners(7))(true);
  expect(names(card)).toHaveLength(7);
  expect(link(card)).toBeUndefined();
});
