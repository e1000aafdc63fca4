import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../events/html/escape-html.ts';
import { messageBody } from './message-body.ts';

const QUOTE = {
  introduction: 'On 20 Nov 2026, Maria <Lopez> wrote:',
  text: 'One\r\n\r\n> two\nthree',
};

describe('the plain text of a message', () => {
  it('has one kind of line break and no space around it', () => {
    expect(messageBody('\r\n\nHello  \r\n\tthere\r\n\r\n\r\nBye\n \n', null).body).toBe(
      'Hello\n\tthere\n\n\nBye',
    );
  });

  it('has no characters that cannot be written as UTF-8 text', () => {
    const { body, htmlBody } = messageBody('a\0b\ud800c 😀', null);
    expect(body).toBe('a\ufffdb\ufffdc 😀');
    expect(htmlBody).toBe('<p>a\ufffdb\ufffdc 😀</p>');
  });

  it('has the quotation below an empty line', () => {
    expect(messageBody('Hello\n', QUOTE).body).toBe(
      'Hello\n\nOn 20 Nov 2026, Maria <Lopez> wrote:\n> One\n>\n> > two\n> three',
    );
  });
});

describe('the HTML of a message', () => {
  const html = (text: string) => messageBody(text, null).htmlBody;

  it.each([
    ['Hello', '<p>Hello</p>'],
    ['Hello\nthere', '<p>Hello<br>there</p>'],
    ['Hello\n\nthere', '<p>Hello</p><p>there</p>'],
    ['Hello\r\n \r\n\r\nthere', '<p>Hello</p><p>there</p>'],
    ['', ''],
    [' \n ', ''],
    ['<b>1 & 2</b> "a" \'b\'', '<p>&lt;b&gt;1 &amp; 2&lt;/b&gt; &quot;a&quot; &#39;b&#39;</p>'],
    ['&lt;b&gt;', '<p>&amp;lt;b&amp;gt;</p>'],
    ['**a** [b](https:) # c', '<p>**a** [b](https:) # c</p>'],
  ])('has paragraphs and line breaks, and escapes the rest: %j', (text, expected) => {
    expect(html(text)).toBe(expected);
  });

  it('has links', () => {
    expect(html('See https://acme.example/?a=1&b="2" or maria@acme.example.')).toBe(
      '<p>See <a href="https://acme.example/?a=1&amp;b=">https://acme.example/?a=1&amp;b=</a>&quot;2&quot; ' +
        'or <a href="mailto:maria@acme.example">maria@acme.example</a>.</p>',
    );
  });

  it('has indentation and columns', () => {
    expect(html(' - a\n\tb   c')).toBe('<p>\u00a0- a<br>\u00a0\u00a0\u00a0 b\u00a0\u00a0 c</p>');
    expect(html('a https://acme.example b')).not.toContain('\u00a0');
  });

  it('has a direction for paragraphs with text from right to left', () => {
    expect(html('שלום\n\nHello\n\nSee مرحبا')).toBe(
      '<p dir="auto">שלום</p><p>Hello</p><p dir="auto">See مرحبا</p>',
    );
  });

  it('has the quotation below the text', () => {
    expect(messageBody('Hello', QUOTE).htmlBody).toBe(
      '<p>Hello</p><p>On 20 Nov 2026, Maria &lt;Lopez&gt; wrote:</p>' +
        '<blockquote><p>One</p><p>&gt; two<br>three</p></blockquote>',
    );
  });
});

describe('the line above a quotation', () => {
  it.each([
    'https://evil.example/login',
    'www.evil.example',
    'maria@acme.example',
    'mailto:maria@acme.example',
    'Maria <https://evil.example>',
  ])('has no link, whatever the author of the message is called: %s', (name) => {
    const { htmlBody } = messageBody('Hello', { introduction: `${name} wrote:`, text: 'One' });
    expect(htmlBody).not.toContain('<a');
    expect(htmlBody).toContain(`<p>${escapeHtml(name)} wrote:</p>`);
  });

  it('leaves the links of both texts as they are', () => {
    const introduction = 'https://a.example wrote:';
    const { htmlBody } = messageBody('https://b.example', { introduction, text: 'c@d.example' });
    expect(htmlBody.match(/href="[^"]*"/g)).toEqual([
      'href="https://b.example"',
      'href="mailto:c@d.example"',
    ]);
  });

  it.each([
    '\u202a',
    '\u202b',
    '\u202c',
    '\u202d',
    '\u202e',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
  ])('has no character that turns the direction of its words: %j', (control) => {
    const introduction = `Maria${control} Lopez wrote:`;
    const { body, htmlBody } = messageBody('', { introduction, text: 'One' });
    expect(body).toBe('Maria Lopez wrote:\n> One');
    expect(htmlBody).toContain('<p>Maria Lopez wrote:</p>');
  });
});

describe('a message without a text of its own', () => {
  it('is the quotation alone', () => {
    const { body, htmlBody } = messageBody('', { introduction: 'Maria\nwrote:', text: 'One' });
    expect(body).toBe('Maria wrote:\n> One');
    expect(htmlBody).toBe('<p>Maria wrote:</p><blockquote><p>One</p></blockquote>');
  });
});
