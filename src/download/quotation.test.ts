// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotationOf, quotationSource } from './quotation.ts';

const SOURCE = 'Maria <b>Lopez replied · "Fire" & smoke';

describe('quotationOf', () => {
  it('contains the message alone, with its line breaks', () => {
    expect(quotationOf('Hello\r\n\nthere', null)).toEqual({
      html: '<blockquote><p>Hello<br><br>there</p></blockquote><p><br></p>',
      text: '\n> Hello\n>\n> there\n',
    });
  });

  it('has the source above the message, if there is one', () => {
    expect(quotationOf('Hello', SOURCE)).toEqual({
      html:
        '<p>Maria &lt;b&gt;Lopez replied · &quot;Fire&quot; &amp; smoke</p>' +
        '<blockquote><p>Hello</p></blockquote><p><br></p>',
      text: '\nMaria <b>Lopez replied · "Fire" & smoke\n> Hello\n',
    });
  });

  it('adds no elements or attributes, whatever the message contains', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.constantFrom('<img src=x onerror=alert(1)>', '</p><script>1</script>', '&lt;b&gt;'),
    );
    fc.assert(
      fc.property(hostile, fc.option(hostile), (body, source) => {
        const { html } = quotationOf(body, source);
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

describe('quotationSource', () => {
  const text = {
    sentences: [{ text: 'Maria replied', parts: [] }],
    time: 'Friday at 10:24',
    conversation: 'Fire',
    properties: [],
  };

  it.each([
    [text, 'Maria replied · Fire · Friday at 10:24'],
    [{ ...text, time: null }, 'Maria replied · Fire'],
  ])('says who did what, where, and when', (eventText, source) => {
    expect(quotationSource(eventText)).toBe(source);
  });
});
