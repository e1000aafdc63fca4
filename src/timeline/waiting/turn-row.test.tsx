// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import type { ChildTicket } from '../../events/child-ticket.ts';
import { buildTimeline } from '../../events/timeline.ts';
import { waitingConversations } from '../../turns/waiting.ts';
import { CALENDAR_TIME, type WorkingTime } from '../../turns/working-time.ts';
import { ChildTicketProvider } from '../child-ticket-context.ts';
import { createTestBrowser, NOW_MS } from '../test-browser.tsx';
import { JOHNNY, MARIA, TEST_RULES } from './test-waiting.ts';
import { TurnRow } from './turn-row.tsx';
import { WorkingTimeProvider } from './working-time-context.ts';

const browser = createTestBrowser();
afterEach(browser.close);

/** The text of the row of a conversation whose child ticket has the number 55. */
function rowWith(
  ticket: ChildTicket | null,
  detail: string | null = null,
  time: WorkingTime = CALENDAR_TIME,
): string | undefined {
  const timeline = buildTimeline(
    [{ id: 'a', subject: 'Parts', state: 'open', external_ids: { targetTicketId: 55 } }],
    [
      {
        id: '1',
        type: 'create',
        side_conversation_id: 'a',
        created_at: new Date(NOW_MS - 3_600_000).toISOString(),
        actor: JOHNNY,
        message: { body: 'Hello', to: [MARIA] },
      },
    ],
  );
  const { roles, incompleteIds } = TEST_RULES;
  const waits = { limits: { warningMs: 1, lateMs: 2, overdueMs: 3 }, time };
  const [waiting] = waitingConversations(timeline, roles, waits, NOW_MS, incompleteIds);
  if (!waiting) throw new Error('The conversation does not wait');
  browser.render(
    <WorkingTimeProvider value={time}>
      <ChildTicketProvider value={new Map(ticket ? [['55', ticket]] : [])}>
        <TurnRow waiting={waiting} detail={detail} onOpen={() => undefined}>
          {null}
        </TurnRow>
      </ChildTicketProvider>
    </WorkingTimeProvider>,
    { timeline },
  );
  return browser.container.textContent?.replaceAll(/[\u2068\u2069]/g, '');
}

it('tells status and assignee of the child ticket after the people', () => {
  expect(rowWith({ status: 'open', assignee: 'Yuki' })).toContain(
    'Maria · Ticket #55 · Open · Yuki',
  );
});

it('does not name an assignee twice', () => {
  expect(rowWith({ status: 'open', assignee: 'Maria' })).toMatch(/Maria · Ticket #55 · Open$/);
});

it('tells the people alone while the child ticket is not known', () => {
  expect(rowWith(null)).toMatch(/Maria$/);
});

it('tells nothing about the child ticket in a row that was set aside', () => {
  expect(rowWith({ status: 'open', assignee: 'Yuki' }, 'Until tomorrow')).toMatch(
    /Until tomorrow$/,
  );
});

it('tells business hours as such, and since when the conversation waits', () => {
  rowWith(null);
  expect(browser.container.querySelector('[title]')).toBeNull();
  const businessTime: WorkingTime = {
    elapsedMs: () => 13 * 3_600_000,
    dayMs: 6 * 3_600_000,
    isCalendar: false,
  };
  const text = rowWith(null, null, businessTime);
  expect(text).toMatch(
    /^Parts2 business days Waiting since .+\. Only business hours count\.Maria$/,
  );
  const age = browser.container.querySelector('[title]');
  expect(age?.getAttribute('title')).toMatch(
    /^Waiting since .*2026.*\. Only business hours count\.$/,
  );
});
