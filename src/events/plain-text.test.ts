// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { type Message, parseMessage } from './message.ts';
import { plainText, preview } from './plain-text.ts';

function message(raw: object): Message {
  const read = parseMessage(raw);
  if (!read) throw new Error('no message was read');
  return read;
}

const textOf = (raw: object) => plainText(message(raw));
const previewOf = (raw: object) => preview(message(raw));

describe('awkward payloads, 6: the text of a message, whichever body came', () => {
  it('is the plain body where there is one', () => {
    expect(textOf({ body: ' Hi\nthere ', html_body: '<p>Something else' })).toBe('Hi\nthere');
  });

  it('is the text of the HTML where there is no plain body', () => {
    expect(textOf({ body: '', html_body: '<p>Hi</p><p>there</p>' })).toBe('Hi\n\nthere');
  });

  it.each([{}, { body: '', html_body: null }, { html_body: '<img src="pixel.gif">' }])(
    'is none in %j',
    (raw) => {
      expect(textOf(raw)).toBeNull();
      expect(previewOf(raw)).toBeNull();
    },
  );

  it('is kept whole, a megabyte long', () => {
    expect(textOf({ body: 'a'.repeat(1_000_000) })).toHaveLength(1_000_000);
  });

  it('is worked out once for a message', () => {
    const parse = vi.spyOn(DOMParser.prototype, 'parseFromString');
    const mail = message({ html_body: '<p>Hi' });
    expect([plainText(mail), plainText(mail), preview(mail)]).toEqual(['Hi', 'Hi', 'Hi']);
    expect(parse).toHaveBeenCalledTimes(1);
  });
});

describe('awkward payloads, 5: previews that say nothing', () => {
  it('is the beginning of the text, in one line, not what the API sends', () => {
    expect(previewOf({ body: 'Hi\n\n  there', preview_text: 'Hi' })).toBe('Hi there');
  });

  it("is the API's where no text came", () => {
    expect(previewOf({ preview_text: 'See the\nfile' })).toBe('See the file');
  });

  it.each([
    [null],
    [''],
    ['Printer'],
    ['[image ?name=a.png]'],
    [' [image ?name=a.png] '],
    ['[image]'],
  ])('is none where the API sends %j', (preview_text) => {
    expect(previewOf({ preview_text, subject: 'Printer' })).toBeNull();
  });

  it.each(['[imagery] is a word', '[image ?name=a.png] and words'])('keeps %j', (preview_text) => {
    expect(previewOf({ preview_text, subject: null })).toBe(preview_text);
  });

  it('is cut', () => {
    expect(previewOf({ body: 'a'.repeat(1000) })).toBe('a'.repeat(240));
  });
});

describe('awkward payloads, 15: texts that are hard to show', () => {
  it('has one kind of newline', () => {
    expect(textOf({ body: 'a\r\nb\r\n\r\nc' })).toBe('a\nb\n\nc');
  });

  it.each(['👩‍👩‍👧 مرحبا', '=1+1', 'a\u200Bb'])('keeps %j', (body) => {
    expect(textOf({ body })).toBe(body);
  });

  it('is well-formed, though a lone surrogate came', () => {
    expect(textOf({ body: 'a\uD83D' })).toBe('a\uFFFD');
  });

  it('is not cut in the middle of an emoji', () => {
    expect(previewOf({ body: `${'a'.repeat(239)}🔥🔥` })).toBe('a'.repeat(239));
    expect(previewOf({ body: `${'a'.repeat(238)}🔥🔥` })).toBe(`${'a'.repeat(238)}🔥`);
  });
});
