// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { InsightsProvider } from '../insights-context.tsx';
import { renderPart, tableTexts, toggleTable } from '../test-render.tsx';
import { ReplyChannelsCard } from './reply-channels-card.tsx';

const HOUR_MS = 3_600_000;
const EMAIL = {
  channel: 'email',
  answered: 2,
  pending: 1,
  medianMs: 3 * HOUR_MS,
  p90Ms: 5 * HOUR_MS,
  previousMedianMs: 4 * HOUR_MS,
  conversationIds: ['a', 'b', 'c'],
} as const;

function tableOf(hasPrevious: boolean) {
  const card = renderPart(
    <InsightsProvider
      value={{
        onDrillDown: () => undefined,
        choices: new Map(),
        latest: { current: null },
        returnTo: { current: null },
      }}
    >
      <ReplyChannelsCard channels={[EMAIL]} hasPrevious={hasPrevious} />
    </InsightsProvider>,
  );
  toggleTable(card);
  return tableTexts(card);
}

it('compares the median with the previous period, if there is one', () => {
  const [columns, row] = tableOf(true);
  expect(columns?.[4]).toBe('Change');
  expect(row?.[4]).toBe('↓ 25% faster (better)');
  const [fewer, alone] = tableOf(false);
  expect(fewer).toEqual(columns?.filter((column) => column !== 'Change'));
  expect(alone).toEqual(row?.filter((_cell, index) => index !== 4));
});
