// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { convertHtml } from './html-to-text.ts';
import { type Message, parseMessage } from './message.ts';
import { plainText, preview, setHtmlConverter } from './plain-text.ts';

function message(raw: object): Message {
  const parsed = parseMessage(raw);
  if (!parsed) throw new Error('no message was parsed');
  return parsed;
}

beforeEach(() => setHtmlConverter(convertHtml));

const textOf = (raw: object) => plainText(message(raw));
const previewOf = (raw: object) => preview(message(raw));

describe('awkward payloads, 6: the text of a message from either body', () => {
  it('is the plain text body if there is one', () => {
    expect(textOf({ body: ' Hi\nthere ', html_body: '<p>Something else' })).toBe('Hi\nthere');
  });

  it('is the text of the HTML body if there is no plain text body', () => {
    expect(textOf({ body: '', html_body: '<p>Hi</p><p>there</p>' })).toBe('Hi\n\nthere');
  });

  it.each([{}, { body: '', html_body: null }, { html_body: '<img src="pixel.gif">' }])(
    'is null for %j',
    (raw) => {
      expect(textOf(raw)).toBeNull();
      expect(previewOf(raw)).toBeNull();
    },
  );

  it('is not truncated at 1 MB', () => {
    expect(textOf({ body: 'a'.repeat(1_000_000) })).toHaveLength(1_000_000);
  });

  it('is computed once for each message', () => {
    const parse = vi.spyOn(DOMParser.prototype, 'parseFromString');
    const mail = message({ html_body: '<p>Hi' });
    expect([plainText(mail), plainText(mail), preview(mail)]).toEqual(['Hi', 'Hi', 'Hi']);
    expect(parse).toHaveBeenCalledTimes(1);
  });
});

describe('the text of HTML', () => {
  it('has link targets, and the preview has none', () => {
    const raw = {
      html_body:
        '<a href="https://a.example/b(c)">Open</a>, <a href="mailto:a@b.example">ask</a> (c@d.example, or 5)',
    };
    expect(textOf(raw)).toBe(
      'Open (https://a.example/b(c)), ask (a@b.example) (c@d.example, or 5)',
    );
    expect(previewOf(raw)).toBe('Open, ask (c@d.example, or 5)');
  });
});

describe('awkward payloads, 5: previews without information', () => {
  it('is the beginning of the text as one line, not the preview of the API', () => {
    expect(previewOf({ body: 'Hi\n\n  there', preview_text: 'Hi' })).toBe('Hi there');
  });

  it('is the preview of the API if there is no text', () => {
    expect(previewOf({ preview_text: 'See the\nfile' })).toBe('See the file');
  });

  it.each([
    [null],
    [''],
    ['Printer'],
    ['[image ?name=a.png]'],
    [' [image ?name=a.png] '],
    ['[image]'],
  ])('is null if the API sends %j', (preview_text) => {
    expect(previewOf({ preview_text, subject: 'Printer' })).toBeNull();
  });

  it.each(['[imagery] is a word', '[image ?name=a.png] and words'])(
    'does not drop %j',
    (preview_text) => {
      expect(previewOf({ preview_text, subject: null })).toBe(preview_text);
    },
  );

  it('is truncated', () => {
    expect(previewOf({ body: 'a'.repeat(1000) })).toBe('a'.repeat(240));
  });
});

describe('awkward payloads, 15: special characters', () => {
  it('converts CRLF to LF', () => {
    expect(textOf({ body: 'a\r\nb\r\n\r\nc' })).toBe('a\nb\n\nc');
  });

  it.each(['👩‍👩‍👧 مرحبا', '=1+1', 'a\u200Bb'])('preserves %j', (body) => {
    expect(textOf({ body })).toBe(body);
  });

  it('replaces a lone surrogate', () => {
    expect(textOf({ body: 'a\uD83D' })).toBe('a\uFFFD');
  });

  it('is not truncated in the middle of an emoji', () => {
    expect(previewOf({ body: `${'a'.repeat(239)}🔥🔥` })).toBe('a'.repeat(239));
    expect(previewOf({ body: `${'a'.repeat(238)}🔥🔥` })).toBe(`${'a'.repeat(238)}🔥`);
  });
});
