// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { WireEvent } from '../zendesk/wire-types.ts';
import { matchesQuery, parseQuery } from './search-query.ts';
import { matchesOnce, searchTextOf } from './search-text.ts';
import { buildTimeline } from './timeline.ts';

const CONVERSATION = { id: 'c', subject: 'Refund for Zoë' };

/** The event parsed from `raw`. */
function eventOf(raw: WireEvent) {
  const [event] = buildTimeline(
    [CONVERSATION],
    [{ id: '1', side_conversation_id: 'c', ...raw }],
  ).events;
  if (!event) throw new Error('no event');
  return event;
}

/** Whether a search finds an event. A search through a whole export, which keeps no texts, must find the same. */
function isFound(raw: WireEvent, typed: string): boolean {
  const query = parseQuery(typed);
  const found = matchesQuery(searchTextOf(eventOf(raw)), query);
  expect(matchesOnce(eventOf(raw), query)).toBe(found);
  return found;
}

const REPLY: WireEvent = {
  type: 'reply',
  actor: { name: 'Johnny Agent', email: 'johnny@support.example', user_id: 35436 },
  message: {
    subject: 'RE: your order',
    body: 'Wir bedauern\r\n  das Versehen.',
    from: { name: 'Jürgen Groß', email: 'j.gross@acme.example' },
    to: [{ email: 'warehouse@acme.example' }, { name: 'Ops', slack_channel_id: 'C061EG9T2' }],
    attachments: [{ file_name: 'Überweisung.PDF' }, null],
  },
};

describe('a search matches an event by', () => {
  it.each([
    ["the conversation's subject", 'refund zoe'],
    ["the message's subject", '"re: your order"'],
    ['words of the body', 'versehen bedauern'],
    ['a phrase with a line break in the body', '"bedauern das"'],
    ["the actor's name", 'johnny'],
    ["the actor's address", 'johnny@support.example'],
    ["the sender's name", '"jurgen gross"'],
    ["the sender's address", 'j.gross@'],
    ["a recipient's address", 'warehouse@acme'],
    ['the Slack channel of a recipient', 'c061eg9t2'],
    ["an attachment's name", 'uberweisung.pdf'],
    ['other spellings of names', '"juergen gross" ueberweisung'],
    ['an address with another separator than an identifier has', 'c061-eg9t2'],
    ['words in different parts of it', 'refund johnny versehen warehouse pdf'],
  ])('%s', (_what, typed) => {
    expect(isFound(REPLY, typed)).toBe(true);
  });

  it('the text of a message that has only HTML', () => {
    const raw = { message: { html_body: '<p>Guten <b>Tag</b></p><style>p{color:red}</style>' } };
    expect(isFound(raw, '"guten tag"')).toBe(true);
    expect(isFound(raw, 'color')).toBe(false);
  });

  it('the properties and new values of an update', () => {
    const raw = {
      type: 'update',
      updates: { state: 'closed', subject: 'New words', mood: 'fine' },
    };
    for (const typed of ['closed', '"new words"', 'mood', 'fine']) {
      expect(isFound(raw, typed)).toBe(true);
    }
  });

  it('the old values of an update', () => {
    const { events } = buildTimeline(
      [],
      ['Old words', 'New words'].map((subject, index) => ({
        id: String(index),
        side_conversation_id: 'c',
        created_at: `2026-11-20T08:0${index}:00Z`,
        updates: { subject },
      })),
    );
    expect(events.map((event) => matchesQuery(searchTextOf(event), ['old words']))).toEqual([
      true,
      true,
    ]);
  });
});

describe('a search does not match an event by', () => {
  it.each([
    ['a word that is not in it', 'invoice'],
    ['a phrase that spans two parts', '"zoe re:"'],
    ['property names of the API', 'file_name'],
    ['the text of a null value', 'null'],
  ])('%s', (_what, typed) => {
    expect(isFound(REPLY, typed)).toBe(false);
  });
});

describe('searchTextOf', () => {
  it('is blank for an event without any properties', () => {
    expect(searchTextOf(eventOf({ side_conversation_id: null })).trim()).toBe('');
  });

  it('returns the same text for the same event', () => {
    const event = eventOf(REPLY);
    expect(searchTextOf(event)).toBe(searchTextOf(event));
  });

  it("contains the conversation's new subject after the ticket was refreshed", () => {
    const raw = { ...REPLY, id: '1', side_conversation_id: 'c' };
    const texts = ['Before', 'After'].map((subject) =>
      buildTimeline([{ id: 'c', subject }], [raw])
        .events.map(searchTextOf)
        .join(''),
    );
    expect(texts.map((text) => matchesQuery(text, ['after', 'versehen']))).toEqual([false, true]);
  });
});
