import { expect, it } from 'vitest';
import type { SideConversationEvent } from '../events/event.ts';
import { ticketIdOf } from './ticket-link.tsx';

const event = (ticketId: string | null, ofConversation: string | null) =>
  ({ ticketId, conversation: { ticketId: ofConversation } }) as SideConversationEvent;

it('the ticket of an event is its own, or else that of its conversation', () => {
  expect(ticketIdOf(event('1', '2'))).toBe('1');
  expect(ticketIdOf(event(null, '2'))).toBe('2');
  expect(ticketIdOf(event(null, null))).toBe(null);
  expect(ticketIdOf({ ...event(null, null), conversation: null })).toBe(null);
});
