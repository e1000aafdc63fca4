// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { csvOf } from './csv.ts';
import { CSV_COLUMNS, csvRows } from './csv-columns.ts';
import { buildTimeline } from '../events/timeline.ts';

const CONVERSATION = {
  id: 'c1',
  subject: 'Fire',
  state: 'closed',
  ticket_id: 1,
  participants: [{ slack_user_id: 'U1' }],
  external_ids: { targetTicketId: 55 },
};

/** The rows as objects with the column names as keys. */
function records(conversations: object[], events: (object | null)[]) {
  return csvRows(buildTimeline(conversations, events).events).map((cells) =>
    Object.fromEntries(cells.map((cell, index) => [CSV_COLUMNS[index] ?? '', cell])),
  );
}

describe('a CSV row', () => {
  it('contains values that are nested ten thousand levels deep', () => {
    const deep = `${'['.repeat(10_000)}1${']'.repeat(10_000)}`;
    const value: unknown = JSON.parse(deep);
    const [row] = records(
      [CONVERSATION],
      [{ id: 'e1', type: 'update', via: value, updates: { tags: value }, actor: value }],
    );
    expect(row?.['via'] === deep).toBe(true);
    expect(row?.['changes'] === `tags: ${deep}`).toBe(true);
  });

  it('contains the properties of an event', () => {
    const [row] = records(
      [CONVERSATION],
      [
        {
          id: 'e1',
          type: 'reply',
          created_at: '2018-11-20T16:58:36.453+01:00',
          side_conversation_id: 'c1',
          actor: { name: 'Maria Lopez', email: 'maria@acme.example', user_id: 7 },
          via: 'support',
          url: 'https://acme.example/e1',
          updates: { state: 'closed' },
          message: {
            body: 'Hello\nthere',
            from: { name: 'Maria Lopez', email: 'maria@acme.example' },
            to: [{ email: 'a@b.example' }, { user_id: 9 }],
            attachments: [{ file_name: 'box.jpg' }, { id: 'f2' }],
          },
        },
      ],
    );
    expect(row).toEqual({
      created_at: '2018-11-20T15:58:36.453Z',
      type: 'reply',
      actor_name: 'Maria Lopez',
      actor_email: 'maria@acme.example',
      actor_user_id: '7',
      subject: 'Fire',
      channel: 'child-ticket',
      state: 'closed',
      from: 'Maria Lopez <maria@acme.example>',
      to: 'a@b.example; 9',
      text: 'Hello\nthere',
      attachments: 'box.jpg; f2',
      changes: 'state: closed',
      via: 'support',
      event_id: 'e1',
      conversation_id: 'c1',
      ticket_id: '1',
      child_ticket_id: '55',
      url: 'https://acme.example/e1',
      exceeds_cell_limit: '',
    });
  });

  it('shows the old and new values of an update', () => {
    const common = { side_conversation_id: 'c1', created_at: '2026-11-20T10:00:00Z' };
    const rows = records(
      [],
      [
        { ...common, id: 'a', type: 'create', message: { subject: 'Fire' } },
        { ...common, id: 'b', type: 'update', updates: { subject: 'Smoke', color: 'red' } },
      ],
    );
    expect(rows[1]?.['changes']).toBe('subject: Fire → Smoke; color: red');
  });

  it('exists for every event, even a malformed one, with a cell for every column', () => {
    const malformed: (object | null)[] = [
      null,
      {},
      { type: 7 },
      { via: { channel: 3 } },
      { created_at: 'garbage' },
    ];
    const rows = csvRows(buildTimeline([], malformed).events);
    expect(rows).toHaveLength(malformed.length);
    for (const row of rows) {
      expect(row).toHaveLength(CSV_COLUMNS.length);
      expect(row.every((cell) => typeof cell === 'string' && cell !== 'undefined')).toBe(true);
    }
  });

  it('names the columns that are longer than a cell of a spreadsheet, and keeps their texts whole', () => {
    const limit = 32_767;
    const rows = records(
      [],
      [
        { id: 'a', message: { body: 'x'.repeat(limit) } },
        { id: 'b', message: { body: 'x'.repeat(limit + 1) } },
        { id: 'c', message: { body: `=${'x'.repeat(limit - 1)}` } },
        { id: 'd', type: 'x'.repeat(limit + 1), message: { body: '😀'.repeat(limit) } },
      ],
    );
    expect(rows.map((row) => row['exceeds_cell_limit'])).toEqual([
      '',
      'text',
      'text',
      'type; text',
    ]);
    expect(rows.map((row) => row['text']?.length)).toEqual([limit, limit + 1, limit, 2 * limit]);
  });
});

describe('the CSV of events', () => {
  it('has no NUL character and no lone surrogate, written or escaped, in any cell', () => {
    const odd = 'a\0\uD800';
    const { events } = buildTimeline(
      [
        {
          ...CONVERSATION,
          id: odd,
          subject: odd,
          state: odd,
          participants: [{ slack_user_id: odd }],
        },
      ],
      [
        {
          id: odd,
          type: odd,
          side_conversation_id: odd,
          ticket_id: odd,
          actor: { name: odd, email: odd, user_id: odd },
          via: { [odd]: odd },
          url: odd,
          updates: { [odd]: odd, other: { [odd]: [odd] } },
          message: {
            body: odd,
            from: odd,
            to: [odd, { name: odd }],
            attachments: [{ file_name: odd }, { id: odd }],
          },
        },
      ],
    );
    const csv = csvOf(CSV_COLUMNS, csvRows(events));
    expect(csv).not.toMatch(/\0|\\u0000|\\ud800/i);
    expect(csv.isWellFormed()).toBe(true);
    expect(csv.split('a\uFFFD\uFFFD').length).toBeGreaterThan(CSV_COLUMNS.length - 4);
  });
});
