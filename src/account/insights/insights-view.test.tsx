// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderWithProviders as show } from '../../ui/test-page.tsx';
import { matchesOf, type StoredMatches } from '../conversations/stored-matches.ts';
import type { AccountInsights } from './account-insights.ts';
import { InsightsView } from './insights-view.tsx';
import { ONE_REPLY } from './test-insights.ts';
import { textOf } from './test-render.tsx';

vi.mock('./insights-page.tsx', () => ({
  default: ({ insights }: { readonly insights: AccountInsights }) => (
    <output>{insights.eventCount}</output>
  ),
}));

type Work = (matches: StoredMatches | null, signal: AbortSignal) => Promise<AccountInsights>;

const insightsOf = (eventCount: number): AccountInsights => ({ ...ONE_REPLY, eventCount });

const work = vi.fn<Work>();
/** Settles the latest computation. */
let latest: { resolve(insights: AccountInsights): void; reject(error: Error): void };
let container: HTMLElement;

function showView(version: number, matches: StoredMatches | null = null): void {
  show(<InsightsView work={work} matches={matches} version={version} days={null} />, container);
}

beforeEach(() => {
  container = document.createElement('div');
  work.mockReset();
  work.mockImplementation(
    () =>
      new Promise((resolve, reject) => {
        latest = { resolve, reject };
      }),
  );
});

afterEach(() => {
  void act(() => render(null, container));
});

const shownCount = () => textOf(container.querySelector('output'));

describe('InsightsView', () => {
  it('shows the skeleton until the insights are computed', async () => {
    showView(1);
    expect(textOf(container.querySelector('[role="status"]'))).toBe('Calculating…');
    latest.resolve(insightsOf(5));
    await vi.waitFor(() => expect(shownCount()).toBe('5'));
    expect(container.querySelector('[role="status"]')).toBeNull();
  });

  it('shows an error if the computation failed, and the insights once one succeeds', async () => {
    showView(1);
    latest.reject(new Error('deleted'));
    await vi.waitFor(() => expect(container.querySelector('[role="alert"]')).not.toBeNull());
    showView(2);
    await vi.waitFor(() => expect(work).toHaveBeenCalledTimes(2));
    latest.resolve(insightsOf(5));
    await vi.waitFor(() => expect(shownCount()).toBe('5'));
    expect(container.querySelector('[role="alert"]')).toBeNull();
  });

  it('runs one computation at a time, and then one with the latest events', async () => {
    showView(1);
    showView(2, matchesOf([{ position: 1 }]));
    const matches = matchesOf([{ position: 2 }]);
    showView(3, matches);
    expect(work).toHaveBeenCalledTimes(1);
    latest.resolve(insightsOf(1));
    await vi.waitFor(() => expect(work).toHaveBeenCalledTimes(2));
    expect(work.mock.calls.map(([used]) => used)).toEqual([null, matches]);
    latest.resolve(insightsOf(2));
    await vi.waitFor(() => expect(shownCount()).toBe('2'));
  });

  it('aborts the computation on unmount, and not when the events change', () => {
    showView(1);
    showView(2);
    const signal = work.mock.calls[0]?.[1];
    expect(signal?.aborted).toBe(false);
    void act(() => render(null, container));
    expect(signal?.aborted).toBe(true);
  });
});
