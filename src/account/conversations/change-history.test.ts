import { describe, expect, it } from 'vitest';
import type { WireEvent } from '../../zendesk/wire-types.ts';
import { changesInHistory } from './change-history.ts';
import type { LightEvent } from './light-event.ts';
import { parsePage } from './parse-page.ts';

function light(key: string, more: Partial<LightEvent>): LightEvent {
  return {
    key,
    position: 0,
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

/** What an update of the next day changed. */
function changesOf(updates: NonNullable<WireEvent['updates']>, others: LightEvent[]) {
  const raw = { id: 'u', type: 'update', created_at: '2026-11-21T00:00:00Z', updates };
  const events = parsePage([{ ...raw, side_conversation_id: 'c' }], 0);
  return [...changesInHistory(events, others).values()].flat();
}

const CLOSED = light('1', {
  type: 'update',
  changes: [
    { property: 'state', from: 'open', to: 'closed' },
    { property: 'other', name: 'color', from: null, to: 'red' },
  ],
});

describe('the previous value of a change', () => {
  it('is what an earlier event set', () => {
    expect(changesOf({ state: 'open' }, [CLOSED])).toEqual([
      { property: 'state', from: 'closed', to: 'open' },
    ]);
  });

  it('is what an earlier event set also if the property is not documented', () => {
    expect(changesOf({ color: 'blue' }, [CLOSED])).toEqual([
      { property: 'other', name: 'color', from: 'red', to: 'blue' },
    ]);
  });

  it('is the subject of an earlier message, and the state of a new conversation', () => {
    const message = { subject: 'Fire', from: null, to: [] };
    const created = light('2', { type: 'create', message });
    expect(changesOf({ subject: 'Smoke', state: 'closed' }, [created])).toEqual([
      { property: 'subject', from: 'Fire', to: 'Smoke' },
      { property: 'state', from: 'open', to: 'closed' },
    ]);
  });

  it('is unknown if no earlier event tells it', () => {
    const silent = light('3', { message: { subject: null, from: null, to: [] } });
    const later = light('4', { ...CLOSED, createdMs: Date.UTC(2026, 10, 22) });
    expect(changesOf({ state: 'open' }, [silent, later])).toEqual([
      { property: 'state', from: null, to: 'open' },
    ]);
  });
});
