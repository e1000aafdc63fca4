// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventText } from '../labels/event-text.ts';
import { quotationOf } from './quotation.ts';
import { buildTimeline } from '../events/timeline.ts';

const sentencesBy = (person: string) => [{ text: `${person} replied`, parts: [] }];

const TEXT: EventText = {
  sentences: sentencesBy('Maria <b>Lopez'),
  time: 'Friday at 10:24',
  conversation: '"Fire" & smoke',
  properties: [],
};

function quotation(raw: object, eventText = TEXT) {
  const [event] = buildTimeline([], [raw]).events;
  if (!event) throw new Error('No event');
  return quotationOf(event, eventText);
}

describe('quotationOf', () => {
  it('contains the source and preserves line breaks', () => {
    const { html, text } = quotation({ message: { body: 'Hello\n\nthere' } });
    expect(html).toBe(
      '<p>Maria &lt;b&gt;Lopez replied · &quot;Fire&quot; &amp; smoke · Friday at 10:24</p>' +
        '<blockquote><p>Hello<br><br>there</p></blockquote><p><br></p>',
    );
    expect(text).toBe(
      '\nMaria <b>Lopez replied · "Fire" & smoke · Friday at 10:24\n> Hello\n>\n> there\n',
    );
  });

  it.each([{}, { message: { body: null } }])('contains only the source for %j', (raw) => {
    const { html, text } = quotation(raw, { ...TEXT, sentences: sentencesBy('Maria'), time: null });
    expect(html).toBe('<p>Maria replied · &quot;Fire&quot; &amp; smoke</p><p><br></p>');
    expect(text).toBe('\nMaria replied · "Fire" & smoke\n');
  });

  it('adds no elements or attributes, whatever the message contains', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.constantFrom('<img src=x onerror=alert(1)>', '</p><script>1</script>', '&lt;b&gt;'),
    );
    fc.assert(
      fc.property(hostile, hostile, (body, actor) => {
        const { html } = quotation(
          { message: { body } },
          { ...TEXT, sentences: sentencesBy(actor) },
        );
        const { body: parsed } = new DOMParser().parseFromString(html, 'text/html');
        const names = new Set([...parsed.querySelectorAll('*')].map(({ tagName }) => tagName));
        expect([...names].filter((name) => !['P', 'BR', 'BLOCKQUOTE'].includes(name))).toEqual([]);
        expect([...parsed.querySelectorAll('*')].some(({ attributes }) => attributes.length)).toBe(
          false,
        );
      }),
    );
  });
});
