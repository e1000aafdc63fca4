import { describe, expect, it } from 'vitest';
import type { WireEvent } from '../api/wire.ts';
import { timelineOf } from './timeline.ts';
import { whoseTurn } from './whose-turn.ts';

const AGENT = { name: 'Johnny', email: 'johnny@support.example' };
const MARIA = { name: 'Maria', email: 'maria@acme.example' };
const SAID = { body: 'words' };

/** Whose turn it is after these events, a minute apart. */
function turnAfter(...raw: WireEvent[]) {
  const { events } = timelineOf(
    [],
    raw.map((event, index) => ({
      id: String(index),
      side_conversation_id: 'c',
      created_at: new Date(Date.UTC(2026, 10, 20, 8, index)).toISOString(),
      ...event,
    })),
  );
  return whoseTurn(events);
}

const create = { type: 'create', actor: AGENT, message: SAID };
const answer = { type: 'reply', actor: MARIA, message: SAID };
const ownReply = { type: 'reply', actor: AGENT, message: SAID };
const closing = { type: 'update', actor: MARIA, updates: { state: 'closed' } };

describe('the turn', () => {
  it('is theirs once we have asked', () => {
    expect(turnAfter(create)).toBe('theirs');
  });

  it('is ours once they have answered', () => {
    expect(turnAfter(create, answer)).toBe('ours');
  });

  it('is theirs again once we have replied', () => {
    expect(turnAfter(create, answer, ownReply)).toBe('theirs');
  });

  it('does not pass with an update, which says nothing', () => {
    expect(turnAfter(create, closing)).toBe('theirs');
    expect(turnAfter(create, answer, { ...closing, actor: AGENT })).toBe('ours');
  });

  it('is told by the address, though the name or its case differs', () => {
    const actor = { name: 'J. Agent', email: 'Johnny@Support.example' };
    expect(turnAfter(create, answer, { ...ownReply, actor })).toBe('theirs');
  });

  it.each<[string, WireEvent[]]>([
    ['where nothing happened', []],
    ['where nobody has said anything', [{ ...create, message: null }]],
    ['where the beginning is missing', [answer]],
    ['where nobody knows who began', [{ ...create, actor: null }, answer]],
    ['where nobody knows who spoke last', [create, { ...answer, actor: null }]],
  ])("is nobody's %s", (_where, events) => {
    expect(turnAfter(...events)).toBeNull();
  });
});
