// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import type { Timeline } from '../../events/timeline.ts';
import { renderWithProviders } from '../../ui/test-page.tsx';
import {
  MARIA,
  type TestConversation,
  TEST_RULES,
  waitingTimeline,
} from '../waiting/test-waiting.ts';
import { type TurnRules, TurnRulesProvider } from '../waiting/turn-context.tsx';
import ConversationHeading from './conversation-heading.tsx';

const container = document.createElement('div');
afterEach(() => renderWithProviders(null, container));

function show(timeline: Timeline, rules: TurnRules | null = TEST_RULES): void {
  renderWithProviders(
    <TurnRulesProvider value={rules}>
      <ConversationHeading
        conversation={timeline.conversations[0] ?? null}
        count={3}
        events={timeline.events}
      />
    </TurnRulesProvider>,
    container,
  );
}

const facts = () => container.querySelector('p')?.textContent;

it('is a heading with the channel and the subject', () => {
  show(waitingTimeline([{ id: 'Printer', hoursAgo: 5 }]));
  expect(container.querySelector('h2')?.textContent).toBe('Printer');
  expect(container.querySelector('svg')?.getAttribute('aria-label')).toBe('Email');
});

it.each<[Omit<TestConversation, 'id'>, string]>([
  [{ hoursAgo: 5 }, 'Open · Waiting for them · 3 events · Never answered'],
  [
    { hoursAgo: 5, answeredBy: MARIA },
    'Open · Waiting for us · 3 events · First reply after 1 hour',
  ],
  [
    { hoursAgo: 5, answeredBy: MARIA, state: 'closed' },
    'Closed · 3 events · First reply after 1 hour',
  ],
])('tells the state, whose turn it is, and when it was answered: %j', (conversation, text) => {
  show(waitingTimeline([{ id: 'Printer', ...conversation }]));
  expect(facts()).toBe(text);
});

it('tells nothing about turns if events of the conversation are missing', () => {
  const rules = { ...TEST_RULES, incompleteIds: new Set(['Printer']) };
  show(waitingTimeline([{ id: 'Printer', hoursAgo: 5 }]), rules);
  expect(facts()).toBe('Open · 3 events');
});

it('stands above events whose conversation is not in the list', () => {
  show({ events: [], conversations: [], eventsByConversation: new Map() });
  expect(container.querySelector('h2')?.textContent).toBe(
    "A conversation not in this ticket's list",
  );
  expect(facts()).toBe('3 events');
  expect(container.querySelector('svg')).toBeNull();
});
