// @vitest-environment happy-dom
import fc from 'fast-check';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { accountConversations } from '../../conversations/account-conversations.ts';
import { parsePage } from '../../conversations/parse-page.ts';
import { eventFilter } from '../../../timeline/facets/event-filter.ts';
import type { EventSelection } from '../../../timeline/facets/event-selection.ts';
import { NO_FACETS } from '../../../timeline/facets/facets.ts';
import type { WireEvent } from '../../../zendesk/wire-types.ts';
import type { AccountInsights } from '../account-insights.ts';
import { anyDays, anyEvents } from '../test-arbitrary-accounts.ts';
import { InsightsProvider } from '../insights-context.tsx';
import InsightsPage from '../insights-page.tsx';
import { asks, HANNA, insightsOf, MARIA, says, utcDay } from '../test-events.ts';
import { renderPart, textOf } from '../test-render.tsx';

// The charts need a canvas that can draw.
vi.mock('../charts/plot.tsx', () => ({ Plot: () => null }));

/** What the pressed mark opens. */
let opened: EventSelection | null = null;

function pageOf(insights: AccountInsights): HTMLElement {
  const container = renderPart(
    <InsightsProvider
      value={{
        onDrillDown: (selection) => {
          opened = selection;
        },
        choices: new Map(),
        latest: { current: null },
        returnTo: { current: null },
      }}
    >
      <InsightsPage insights={insights} periodChoice="newest-half" onChoosePeriod={null} />
    </InsightsProvider>,
  );
  for (const button of container.querySelectorAll<HTMLElement>('button[aria-expanded="false"]')) {
    if (textOf(button) === 'Show as table') void act(() => button.click());
  }
  return container;
}

/** The list that a mark opens, with the filters other than the date. */
function listOf(mark: HTMLElement, events: readonly WireEvent[], types: readonly string[]) {
  opened = null;
  void act(() => mark.click());
  const index = accountConversations();
  const page = parsePage(events, 0);
  index.add(page);
  const { rejectionsOf } = eventFilter({
    query: [],
    facets: { ...NO_FACETS, types: [...types] },
    range: null,
    selection: opened,
    dayOf: utcDay,
  });
  const shown = index.resolve(page).filter((event) => rejectionsOf(event) === 0);
  return { events: shown.length, conversations: new Set(shown.map((e) => e.conversationId)).size };
}

/** The number that a text is; null if it is a duration or a share. */
const countIn = (text: string | null): number | null =>
  text !== null && /^\d[\d,]*$/.test(text) ? Number(text.replace(',', '')) : null;

/** The numbers of a row of a table, with the marks in its cells. */
function rowOf(mark: HTMLElement) {
  const row = mark.closest('tr');
  return [...(row?.querySelectorAll('th, td') ?? [])].map(textOf);
}

/** The place of a column in the table around a mark. */
function columnOf(mark: HTMLElement, heading: string): number {
  const headings = [...(mark.closest('table')?.querySelectorAll('thead th') ?? [])];
  return headings.findIndex((one) => textOf(one) === heading);
}

const markOf = (element: HTMLElement) => element.dataset['mark'] ?? '';

/** What a mark says that it opens; null if it stands for no number of conversations or events. */
function figureOf(mark: HTMLElement): Partial<ReturnType<typeof listOf>> | null {
  const name = markOf(mark);
  const cells = rowOf(mark);
  const numbers = cells.map(countIn);
  const isHeader = mark.closest('th') !== null;
  if (/^tile (conversations|waitingOnUs|neverAnswered)/.test(name))
    return { conversations: countIn(textOf(mark.querySelector('bdi'))) ?? -1 };
  if (name === 'tile replies') return { events: countIn(textOf(mark.querySelector('bdi'))) ?? -1 };
  if (/^arrivals \d/.test(name)) {
    const [, count = ''] = /: (\d+) message/.exec(mark.getAttribute('aria-label') ?? '') ?? [];
    return { events: Number(count) };
  }
  if (name.startsWith('Open conversations by age'))
    return { conversations: countIn(textOf(mark.querySelectorAll('bdi')[1])) ?? -1 };
  if (isHeader && name.startsWith('When messages come')) return { events: numbers[2] ?? -1 };
  if (isHeader && name.startsWith('Events over time'))
    return { events: numbers.slice(1).reduce<number>((sum, one) => sum + (one ?? 0), 0) };
  if (isHeader && /^(Slow partners|First reply by channel)/.test(name))
    return { conversations: numbers[columnOf(mark, 'Conversations')] ?? -1 };
  if (isHeader) return null;
  if (name.endsWith(' replies')) return { events: countIn(textOf(mark)) ?? -1 };
  if (/^(partner|agent) /.test(name)) return { conversations: countIn(textOf(mark)) ?? -1 };
  return null;
}

/** Every kind of mark has a number here. */
const EVERYTHING = [
  asks('a', 30),
  says('a', 20, MARIA),
  says('a', 19, HANNA, [MARIA]),
  asks('b', 10),
  asks('c', 400),
  says('c', 5, MARIA),
];

/** The first words of the marks that stand for a number of conversations or events. */
const KINDS = ['Events', 'First', 'Open', 'Slow', 'When', 'agent', 'arrivals', 'partner', 'tile'];

it('opens exactly what its number counts, for any account, period, and filter', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(
      anyEvents,
      anyDays,
      fc.constantFrom<string[]>([], [], ['reply'], ['create', 'update']),
      (events, range, types: readonly string[]) => {
        const shows = ({ type }: { readonly type: string }) =>
          types.length === 0 || types.includes(type);
        const insights = insightsOf([events], { ...range, shows });
        const container = pageOf(insights);
        for (const mark of container.querySelectorAll<HTMLElement>('[data-mark]')) {
          if (mark.getAttribute('aria-disabled') === 'true') continue;
          const figure = figureOf(mark);
          const list = listOf(mark, events, types);
          expect(list.events, markOf(mark)).toBeGreaterThan(0);
          if (!figure) continue;
          expect(list, markOf(mark)).toMatchObject(figure);
          seen.add(markOf(mark).replace(/ .*/, ''));
        }
        void act(() => render(null, container));
      },
    ),
    { numRuns: 12, examples: [[EVERYTHING, null, []]] },
  );
  // Each kind of mark has been pressed.
  expect([...seen].toSorted()).toEqual(KINDS);
});
