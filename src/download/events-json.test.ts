import { describe, expect, it } from 'vitest';
import { eventsJson } from './events-json.ts';
import { buildTimeline } from '../events/timeline.ts';

describe('eventsJson', () => {
  it('contains the unchanged events in the given order, and their conversations once', () => {
    const conversations = [
      { id: 'c1', subject: 'Fire' },
      { id: 'c2', subject: 'Left out by the filters' },
    ];
    const events = [
      { id: 'e1', side_conversation_id: 'c1', created_at: '2026-11-20T10:00:00Z', odd: [1] },
      { id: 'e2', side_conversation_id: 'c1', created_at: '2026-11-20T11:00:00Z' },
    ];
    const parsed = buildTimeline(conversations, events).events;
    const json = eventsJson(parsed.toReversed());
    expect(JSON.parse(json)).toEqual({
      side_conversations: [conversations[0]],
      events: [events[1], events[0]],
    });
    expect(json.endsWith('}\n')).toBe(true);
  });

  it('keeps null events', () => {
    expect(JSON.parse(eventsJson(buildTimeline([], [null]).events))).toEqual({
      side_conversations: [],
      events: [null],
    });
  });
});
