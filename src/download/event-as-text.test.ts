// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { eventAsText } from './event-as-text.ts';
import type { EventText } from '../labels/event-text.ts';
import { buildTimeline } from '../events/timeline.ts';

const WORDS: EventText = {
  actor: 'Maria Lopez',
  action: 'replied',
  time: 'Friday, 20 November 2026 at 10:24:31 CET',
  conversation: 'Help, my printer is on fire!',
  properties: [['From', 'Maria Lopez <maria@acme.example>']],
};

function textOf(raw: object, words = WORDS): string {
  const [event] = buildTimeline([], [raw]).events;
  if (!event) throw new Error('no event was read');
  return eventAsText(event, words);
}

describe('an event as text', () => {
  it('says who did what, when, where, and the whole message', () => {
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

  it('has the text of a message that came as HTML only', () => {
    expect(textOf({ message: { html_body: '<p>Hello <b>there</b>' } })).toMatch(/\n\nHello there$/);
  });

  it.each([{}, { message: null }, { message: { body: '' } }])('ends at its head for %j', (raw) => {
    const words = { ...WORDS, time: null, properties: [] };
    expect(textOf(raw, words)).toBe('Maria Lopez replied\nHelp, my printer is on fire!');
  });
});
