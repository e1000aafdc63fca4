import type { WireEvent, WireSideConversation } from '../../src/zendesk/wire-types.ts';
import { NEVER } from './attack.ts';
import { wireDate, type WireList } from './wire.ts';

/** Values for every field that holds a text. `WORD` stands for a word that must be shown. */
const VALUES: readonly string[] = [
  '<img src=x onerror=parent.__ran=1>WORD',
  '"><script>parent.__ran=1</script>WORD',
  "' onmouseover='parent.__ran=1' WORD",
  '</title></style></textarea><svg onload=parent.__ran=1>WORD',
  '&lt;b&gt;WORD&lt;/b&gt;&#x202E;',
  '<!-- WORD',
  '<style>*{display:none}</style>WORD',
  '<base href=NEVER>WORD',
  'javascript:parent.__ran=1//WORD',
  'java\nscript:parent.__ran=1//WORD',
  'data:text/html,<script>parent.__ran=1</script>WORD',
  'vbscript:WORD',
  'NEVER/WORD',
  '//never.example/WORD',
  '\\\\never.example\\WORD',
  'https://shop.example@never.example/WORD',
  '../../../users/me?WORD',
  '/api/v2/users/me.json?WORD',
  '%2e%2e%2fWORD',
  'a/b?c=d&e=f#WORD',
  '#WORD',
  '?WORD',
  ';WORD',
  'WORD\r\nSet-Cookie: a=1',
  '{{constructor.constructor("parent.__ran=1")()}}WORD',
  '${parent.__ran=1}WORD',
  '%s %d {0} {name} $& $1 WORD',
  '=HYPERLINK("NEVER")WORD',
  '@SUM(1)|cmd WORD',
  '[WORD](javascript:parent.__ran=1)',
  '![WORD](NEVER)',
  '\u202EWORD',
  '\u2066\u2067WORD\u2069',
  'WORD\0',
  'WORD\uD83D',
  'WORD\u0007\u001B[31m',
  `WORD${'\u0301'.repeat(200)}`,
  `WORD ${'x'.repeat(5_000)}`,
  'a@b.example, WORD <c@d.example>',
  '"WORD" <a@b.example>',
];

/** IDs that name something else in JavaScript, in a path, or in a document. */
const IDS: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'app',
  'null',
  'undefined',
  '-0',
  '.',
  '..',
  '../..',
  '..%2f..',
  '%2e%2e',
  '%',
  '?x=1',
  '#x',
  'a/b',
  'a\\b',
  'a b',
  'ä€😀',
  'a\uD83D',
  'a\0b',
  '<img src=x onerror=parent.__ran=1>',
  '"',
  ',',
  'x'.repeat(3_000),
];

/** A ticket whose texts and IDs are hostile, with the words that must be shown, by the place of their event. */
export interface FieldAttacks {
  readonly list: WireList;
  /** The words of each event, newest event first. */
  readonly words: readonly (readonly string[])[];
  readonly ids: readonly string[];
}

/** A conversation for each value, whose events have the value in every field, and one for each ID. */
export function fieldAttacks(): FieldAttacks {
  const events: WireEvent[] = [];
  const conversations: WireSideConversation[] = [];
  const words: string[][] = [];

  function add(conversation: WireSideConversation, event: WireEvent, shown: string[]): void {
    conversations.push(conversation);
    events.push(event);
    words.unshift(shown);
  }

  for (const [index, template] of VALUES.entries()) {
    const word = `FIELD-${index}-`;
    const valueOf = (field: string) =>
      template.replace('WORD', `${word}${field}.`).replaceAll('NEVER', NEVER);
    const id = `conversation ${index}`;
    const date = wireDate(index);
    add(conversationOf(id, date, valueOf), hostileEvent(id, date, valueOf), [
      `${word}name.`,
      `${word}subject.`,
      `${word}body.`,
      `${word}file.`,
      `${word}recipient.`,
    ]);
  }
  for (const [index, id] of IDS.entries()) {
    const date = wireDate(VALUES.length + index);
    const word = `ID-${index}-`;
    add(
      {
        ...conversationOf(id, date, () => 'plain'),
        subject: `${word}subject.`,
        // The sideload looks incomplete, so that the app asks for the events of this ID.
        message_added_at: wireDate(1_000),
      },
      {
        id,
        type: 'create',
        side_conversation_id: id,
        ticket_id: 1,
        created_at: date,
        actor: { user_id: id, name: `${word}name.` },
        message: { body: `${word}body.`, to: [] },
      },
      [`${word}name.`, `${word}subject.`, `${word}body.`],
    );
  }
  const list = { side_conversations: conversations, events, next_page: null, count: events.length };
  return { list, words, ids: IDS };
}

function conversationOf(
  id: string,
  date: string,
  valueOf: (field: string) => string,
): WireSideConversation {
  return {
    id,
    url: valueOf('url'),
    ticket_id: 1,
    subject: valueOf('subject'),
    preview_text: valueOf('preview'),
    state: valueOf('state'),
    participants: [
      { slack_channel_id: valueOf('channel'), slack_workspace_id: valueOf('workspace') },
      { name: valueOf('participant'), email: valueOf('email') },
    ],
    created_at: date,
    updated_at: date,
    message_added_at: date,
    state_updated_at: date,
    external_ids: { [valueOf('key')]: valueOf('value'), targetTicketId: valueOf('ticket') },
  };
}

function hostileEvent(id: string, date: string, valueOf: (field: string) => string): WireEvent {
  return {
    id: `event of ${id}`,
    type: 'create',
    side_conversation_id: id,
    ticket_id: valueOf('ticket'),
    created_at: date,
    actor: { user_id: valueOf('user'), name: valueOf('name'), email: valueOf('email') },
    url: valueOf('url'),
    via: { channel: valueOf('via'), [valueOf('key')]: null },
    updates: {
      state: valueOf('state'),
      subject: valueOf('renamed'),
      [valueOf('key')]: valueOf('value'),
    },
    message: {
      subject: valueOf('subject'),
      preview_text: valueOf('preview'),
      body: valueOf('body'),
      html_body: null,
      from: valueOf('from'),
      to: [{ name: valueOf('recipient'), email: valueOf('email') }, valueOf('address')],
      attachments: [
        {
          id: valueOf('id'),
          file_name: valueOf('file'),
          content_url: valueOf('address'),
          content_type: valueOf('type'),
          size: 1,
        },
      ],
      external_ids: { [valueOf('key')]: valueOf('value') },
      via: valueOf('via'),
    },
  };
}
