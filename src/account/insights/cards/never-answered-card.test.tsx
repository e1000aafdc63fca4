// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { type HostActions, HostActionsProvider } from '../../../ui/host-actions.tsx';
import { neverAnswered, type Unanswered } from '../metrics/never-answered.ts';
import { renderPart, tableTexts, textOf } from '../test-render.tsx';
import { NeverAnsweredCard } from './never-answered-card.tsx';

const HOUR_MS = 3_600_000;
const NOW = Date.UTC(2026, 10, 20, 12);

const PRINTER: Unanswered = {
  conversationId: 'a',
  ticketId: '7',
  subject: 'Printer',
  sinceMs: NOW - 5 * HOUR_MS,
};
const UNKNOWN: Unanswered = {
  conversationId: 'b',
  ticketId: null,
  subject: null,
  sinceMs: null,
};

function card(unanswered: readonly Unanswered[], actions: HostActions | null = null) {
  return renderPart(
    <HostActionsProvider actions={actions}>
      <NeverAnsweredCard neverAnswered={neverAnswered(unanswered)} nowMs={NOW} />
    </HostActionsProvider>,
  );
}

describe('NeverAnsweredCard', () => {
  it('shows the number of conversations and lists them', () => {
    const container = card([PRINTER, UNKNOWN]);
    expect(textOf(container.querySelector('p'))).toBe('2 open conversations have no reply');
    expect(textOf(container.querySelector('caption'))).toBe('No reply yet');
    expect(tableTexts(container)).toEqual([
      ['Conversation', 'Ticket', 'Waiting since'],
      ['Printer', '#7', '5 hours11/20/26, 7:00 AM'],
      ['No subject', 'Unknown', 'No date'],
    ]);
  });

  it('opens a ticket in Zendesk', () => {
    const openTicket = vi.fn<HostActions['openTicket']>(() => Promise.resolve());
    const container = card([PRINTER], { comment: null, openTicket, openLargeView: null });
    const button = container.querySelector('button');
    expect(textOf(button)).toBe('#7');
    void act(() => button?.click());
    expect(openTicket.mock.calls).toEqual([['7']]);
  });

  it('says so if it lists only the longest waits', () => {
    const all = Array.from({ length: 1200 }, (_, index) => ({
      ...PRINTER,
      conversationId: String(index),
    }));
    const container = card(all);
    expect(textOf(container.querySelector('p'))).toBe('1,200 open conversations have no reply');
    expect(textOf(container.querySelector('p + p'))).toBe('The 20 oldest conversations');
    expect(textOf(container.querySelector('caption'))).toBe('The 20 oldest conversations');
    expect(tableTexts(container)).toHaveLength(21);
  });

  it('shows a message if every conversation has an answer', () => {
    const container = card([]);
    expect(textOf(container.querySelector('p'))).toBe(
      'Every open conversation has a reply or needs yours.',
    );
    expect(container.querySelector('table')).toBeNull();
  });
});
