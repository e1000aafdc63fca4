// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { eventAsMarkdown } from './event-as-markdown.ts';
import type { EventText } from '../labels/event-text.ts';
import { buildTimeline } from '../events/timeline.ts';

const TEXT: EventText = {
  sentences: [
    {
      text: 'Maria *Lopez* replied',
      parts: [
        { text: 'Maria *Lopez*', name: 'person' },
        { text: ' replied', name: null },
      ],
    },
  ],
  time: 'Friday, 20 November 2026 at 10:24:31 CET',
  conversation: 'Fire_1',
  properties: [['From', 'Maria <maria@acme.example>']],
};

function markdownOf(raw: object, text = TEXT): string {
  const [event] = buildTimeline([], [raw]).events;
  if (!event) throw new Error('No event');
  return eventAsMarkdown(event, text);
}

describe('eventAsMarkdown', () => {
  it('contains sentences, time, conversation, and the quoted message', () => {
    expect(markdownOf({ message: { body: 'Hello\n\n# there\n1. now' } })).toBe(
      [
        String.raw`**Maria \*Lopez\*** replied  `,
        'Friday, 20 November 2026 at 10:24:31 CET  ',
        String.raw`*Fire\_1*  `,
        String.raw`From: Maria \<maria@acme.example\>`,
        '',
        '> Hello',
        '>',
        '> \\# there  ',
        '> 1\\. now',
      ].join('\n'),
    );
  });

  it.each([{}, { message: null }, { message: { body: '' } }])('has no quotation for %j', (raw) => {
    const text = { ...TEXT, time: null, properties: [] };
    expect(markdownOf(raw, text)).toBe(String.raw`**Maria \*Lopez\*** replied  
*Fire\_1*`);
  });
});
