// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { eventAsText, messageAsText } from './event-as-text.ts';
import type { EventText } from '../labels/event-text.ts';
import { convertHtml } from '../events/html-to-text.ts';
import { setHtmlConverter } from '../events/plain-text.ts';
import { buildTimeline } from '../events/timeline.ts';

const TEXT: EventText = {
  sentences: [
    {
      text: 'Maria Lopez replied',
      parts: [
        { text: 'Maria Lopez', name: 'person' },
        { text: ' replied', name: null },
      ],
    },
  ],
  time: 'Friday, 20 November 2026 at 10:24:31 CET',
  conversation: 'Help, my printer is on fire!',
  properties: [['From', 'Maria Lopez <maria@acme.example>']],
};

function textOf(raw: object, text = TEXT, format = eventAsText): string {
  const [event] = buildTimeline([], [raw]).events;
  if (!event) throw new Error('No event');
  return format(event, text);
}

describe('eventAsText', () => {
  it('contains sentences, time, conversation, and the full message', () => {
    expect(textOf({ message: { body: 'Hello\r\n\r\nthere ' } })).toBe(
      [
        'Maria Lopez replied',
        'Friday, 20 November 2026 at 10:24:31 CET',
        'Help, my printer is on fire!',
        'From: Maria Lopez <maria@acme.example>',
        '',
        'Hello',
        '',
        'there',
      ].join('\n'),
    );
  });

  it('contains the text of a message that has only HTML', () => {
    setHtmlConverter(convertHtml);
    expect(textOf({ message: { html_body: '<p>Hello <b>there</b>' } })).toMatch(/\n\nHello there$/);
  });

  it.each([{}, { message: null }, { message: { body: '' } }])(
    'has no message text for %j',
    (raw) => {
      const text = { ...TEXT, time: null, properties: [] };
      expect(textOf(raw, text)).toBe('Maria Lopez replied\nHelp, my printer is on fire!');
    },
  );
});

describe('messageAsText', () => {
  it('contains the message alone', () => {
    const raw = { message: { subject: 'Secret', body: 'Hello\n\nthere' } };
    expect(textOf(raw, TEXT, messageAsText)).toBe('Hello\n\nthere');
  });

  it.each([{ type: 'update' }, { message: { body: '', attachments: [{}] } }])(
    'contains everything about an event without text: %j',
    (raw) => expect(textOf(raw, TEXT, messageAsText)).toBe(textOf(raw)),
  );
});
