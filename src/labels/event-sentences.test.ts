import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../i18n/languages.ts';
import { buildTimeline } from '../events/timeline.ts';
import { eventKind, eventSentences } from './event-sentences.ts';

const english = await loadLanguage('en');
const german = await loadLanguage('de');

/** The last of these events, given oldest first. Maria is the actor of all. */
function lastOf(...raw: object[]) {
  const last = buildTimeline(
    [],
    raw.map((fields, index) => ({
      id: String(index),
      side_conversation_id: 'a',
      created_at: `2026-11-20T10:00:0${index}Z`,
      actor: { name: 'Maria' },
      ...fields,
    })),
  ).events.at(-1);
  if (!last) throw new Error('There is at least one event');
  return last;
}

const sentencesOf = (...raw: object[]) =>
  eventSentences(lastOf(...raw), english).map(({ text }) => text);

describe('eventSentences', () => {
  it.each([
    [{ type: 'create' }, ['Maria created the conversation']],
    [{ type: 'reply' }, ['Maria replied']],
    [{ type: 'reply', updates: {} }, ['Maria replied']],
    [
      { type: 'reply', updates: { state: 'open' } },
      ['Maria replied', 'Maria reopened the conversation'],
    ],
    [{ type: 'update', updates: { state: 'closed' } }, ['Maria closed the conversation']],
    [{ type: 'update', updates: { state: 'open' } }, ['Maria reopened the conversation']],
    [
      { type: 'update', updates: { subject: 'Fire' } },
      ['Maria renamed the conversation to “Fire”'],
    ],
    [
      { type: 'reply', actor: null },
      [english('events.replied', { person: english('people.unknown') })],
    ],
  ])('describes %j', (raw, sentences) => {
    expect(sentencesOf(raw)).toEqual(sentences);
  });

  it('includes the previous subject if it is known', () => {
    const create = { type: 'create', message: { subject: 'Printer' } };
    expect(sentencesOf(create, { type: 'update', updates: { subject: 'Fire' } })).toEqual([
      'Maria renamed the conversation from “Printer” to “Fire”',
    ]);
  });

  it('has a whole sentence for each change of one update', () => {
    expect(sentencesOf({ type: 'update', updates: { state: 'closed', subject: 'Fire' } })).toEqual([
      'Maria closed the conversation',
      'Maria renamed the conversation to “Fire”',
    ]);
  });

  it('tells names and values from the text around them', () => {
    const [sentence] = eventSentences(
      lastOf({ type: 'update', updates: { subject: '{{person}}' } }),
      english,
    );
    expect(sentence?.parts).toEqual([
      { text: 'Maria', name: 'person' },
      { text: ' renamed the conversation to “', name: null },
      { text: '{{person}}', name: 'to' },
      { text: '”', name: null },
    ]);
  });

  it("uses the agent's language", () => {
    const event = lastOf({ type: 'update', updates: { state: 'closed' } });
    expect(eventSentences(event, german).map(({ text }) => text)).toEqual([
      'Maria hat die Konversation geschlossen',
    ]);
  });
});

describe('awkward payloads, 2 and 3: sentences about undocumented updates and event types', () => {
  it.each([
    [{ type: 'update' }, ['Maria updated the conversation']],
    [{ type: 'update', updates: {} }, ['Maria updated the conversation']],
    [{ type: 'update', updates: null }, ['Maria updated the conversation']],
    [
      { type: 'update', updates: { state: 'archived' } },
      ['Maria set the conversation’s state to “archived”'],
    ],
    [{ type: 'update', updates: { participants: [] } }, ['Maria changed “participants”']],
    [{ type: 'add-entity' }, ['Maria added an event of type “add-entity”']],
    [{ type: '' }, ['Maria added an event of unknown type']],
    [{ type: null }, ['Maria added an event of unknown type']],
    [{ type: 7 }, ['Maria added an event of type “7”']],
    [
      { type: 'message', updates: { state: 'closed' } },
      ['Maria added an event of type “message”', 'Maria closed the conversation'],
    ],
  ])('describes %j', (raw, sentences) => {
    expect(sentencesOf(raw)).toEqual(sentences);
  });
});

describe('eventKind', () => {
  it.each([
    [{ type: 'create' }, 'New conversation'],
    [{ type: 'reply' }, 'Reply'],
    [{ type: 'update' }, 'Update'],
    [{ type: 'merge' }, 'Other event'],
  ])('of %j is %s', (raw, kind) => {
    expect(eventKind(lastOf(raw), english)).toBe(kind);
  });
});
