// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { WireEvent } from '../zendesk/wire-types.ts';
import { matchesQuery, parseQuery } from './search-query.ts';
import { searchTextOf } from './search-text.ts';
import { buildTimeline } from './timeline.ts';

const CONVERSATION = { id: 'c', subject: 'Refund for Zoë' };

/** The one event that there is. */
function eventOf(raw: WireEvent) {
  const [event] = buildTimeline(
    [CONVERSATION],
    [{ id: '1', side_conversation_id: 'c', ...raw }],
  ).events;
  if (!event) throw new Error('no event');
  return event;
}

const isFound = (raw: WireEvent, typed: string) =>
  matchesQuery(searchTextOf(eventOf(raw)), parseQuery(typed));

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

describe('a search finds an event by', () => {
  it.each([
    ["the conversation's subject", 'refund zoe'],
    ["the message's subject", '"re: your order"'],
    ['words of the body', 'versehen bedauern'],
    ['a phrase that the body breaks over two lines', '"bedauern das"'],
    ["the actor's name", 'johnny'],
    ["the actor's address", 'johnny@support.example'],
    ["the sender's name", '"jurgen gross"'],
    ["the sender's address", 'j.gross@'],
    ["a recipient's address", 'warehouse@acme'],
    ['the place of a recipient on Slack', 'c061eg9t2'],
    ["an attachment's name", 'uberweisung.pdf'],
    ['words that stand in different parts of it', 'refund johnny versehen warehouse pdf'],
  ])('%s', (_what, typed) => {
    expect(isFound(REPLY, typed)).toBe(true);
  });

  it('the text of a message that came as HTML only', () => {
    const raw = { message: { html_body: '<p>Guten <b>Tag</b></p><style>p{color:red}</style>' } };
    expect(isFound(raw, '"guten tag"')).toBe(true);
    expect(isFound(raw, 'color')).toBe(false);
  });

  it('what an update changed, and to what', () => {
    const raw = {
      type: 'update',
      updates: { state: 'closed', subject: 'New words', mood: 'fine' },
    };
    for (const typed of ['closed', '"new words"', 'mood', 'fine']) {
      expect(isFound(raw, typed)).toBe(true);
    }
  });

  it('what an update changed something from', () => {
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

describe('a search does not find an event by', () => {
  it.each([
    ['a word that is not in it', 'invoice'],
    ['a phrase over two of its parts', '"zoe re:"'],
    ["an attachment's type or the words of the wire", 'file_name'],
    ['nothing known', 'null'],
  ])('%s', (_what, typed) => {
    expect(isFound(REPLY, typed)).toBe(false);
  });
});

describe('the text that is searched', () => {
  it('is there for an event of which nothing is known', () => {
    expect(searchTextOf(eventOf({ side_conversation_id: null })).trim()).toBe('');
  });

  it('is made once for an event', () => {
    const event = eventOf(REPLY);
    expect(searchTextOf(event)).toBe(searchTextOf(event));
  });

  it("has the conversation's new subject after the ticket was read again", () => {
    const raw = { ...REPLY, id: '1', side_conversation_id: 'c' };
    const texts = ['Before', 'After'].map((subject) =>
      buildTimeline([{ id: 'c', subject }], [raw])
        .events.map(searchTextOf)
        .join(''),
    );
    expect(texts.map((text) => matchesQuery(text, ['after', 'versehen']))).toEqual([false, true]);
  });
});
