import { describe, expect, it } from 'vitest';
import { earlierChanges } from './earlier-changes.ts';
import type { LightEvent } from './light-event.ts';

function light(key: string, more: Partial<LightEvent>): LightEvent {
  return {
    key,
    type: 'reply',
    actor: null,
    createdMs: Date.UTC(2026, 10, 20),
    changes: [],
    message: null,
    conversationId: 'c',
    ticketId: null,
    childTicketId: null,
    ...more,
  };
}

const CLOSED = light('1', {
  type: 'update',
  changes: [
    { property: 'state', from: 'open', to: 'closed' },
    { property: 'other', name: 'color', from: null, to: 'red' },
  ],
});

describe('what other events tell of the events of a page', () => {
  it('is what they changed, and nothing that nobody has documented', () => {
    expect(earlierChanges([CLOSED], [])).toEqual([
      {
        id: '1',
        type: 'update',
        created_at: '2026-11-20T00:00:00.000Z',
        side_conversation_id: 'c',
        updates: { state: 'closed' },
        message: null,
      },
    ]);
  });

  it('is what the conversation was called', () => {
    const message = { subject: 'Fire', from: null, to: [] };
    expect(earlierChanges([light('2', { message })], [])).toMatchObject([
      { message: { subject: 'Fire' } },
    ]);
  });

  it('is nothing where they say neither, or are on the page themselves', () => {
    const silent = light('3', { message: { subject: null, from: null, to: [] } });
    expect(earlierChanges([silent], [])).toEqual([]);
    expect(earlierChanges([CLOSED], [{ id: '1', side_conversation_id: 'c' }])).toEqual([]);
    expect(earlierChanges([CLOSED], [{ id: '1', side_conversation_id: 'd' }])).toHaveLength(1);
  });
});
