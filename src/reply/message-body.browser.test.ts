import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageBody } from './message-body.ts';

const SHAPES = [
  '<p>',
  '<p dir="auto">',
  '<br>',
  '<blockquote>',
  '<a href="http:">',
  '<a href="https:">',
  '<a href="mailto:">',
];

/** An element with its attributes; of the target of a link, only the scheme. */
function shapeOf(element: Element): string {
  const attributes = element.getAttributeNames().map((name) => {
    const value = element.getAttribute(name) ?? '';
    return ` ${name}="${name === 'href' ? new URL(value).protocol : value}"`;
  });
  return `<${element.localName}${attributes.join('')}>`;
}

describe('whatever the agent writes', () => {
  const text = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.webUrl({ withQueryParameters: true }),
        fc.emailAddress(),
        fc.constantFrom(
          '<script>alert(1)</script>',
          '<img src=x onerror=alert(1)>',
          '</p><p onclick="a()">',
          '</blockquote>',
          '<!--',
          'https://acme.example/"onmouseover="a()',
          "https://acme.example/'><script>",
          'https://acme.example/?a=&quot;',
          'javascript:alert(1)',
          'mailto:maria@acme.example?subject="><script>',
          '&lt;&#60;&amp',
          '\n',
          '\r\n',
          '  ',
          'שלום',
          '\ud800',
          '\0',
        ),
      ),
    )
    .map((pieces) => pieces.join(''));
  const quote = fc.option(fc.record({ introduction: text, text }));

  it('the HTML says the same words as the text', () => {
    fc.assert(
      fc.property(text, quote, (written, quoted) => {
        const { body, htmlBody } = messageBody(written, quoted);
        const parsed = parse(htmlBody);
        for (const one of parsed.querySelectorAll('br, p')) one.before(' ');
        const words = (shown: string) => shown.split(/\s+/).filter((word) => word !== '');
        // The marks of the quotation are a blockquote in HTML.
        const expected =
          quoted === null
            ? body
            : [written, quoted.introduction, quoted.text].map((one) => messageBody(one, null).body);
        expect(words(parsed.textContent)).toEqual(words([expected].flat().join(' ')));
      }),
      { numRuns: 500 },
    );
  });

  it('the HTML has four elements, two attributes, and links to web and mail addresses', () => {
    fc.assert(
      fc.property(text, quote, (written, quoted) => {
        const { htmlBody } = messageBody(written, quoted);
        const found = [...parse(htmlBody).querySelectorAll('*')].map(shapeOf);
        expect(found.filter((shape) => !SHAPES.includes(shape))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  function parse(html: string): HTMLElement {
    return new DOMParser().parseFromString(html, 'text/html').body;
  }
});
