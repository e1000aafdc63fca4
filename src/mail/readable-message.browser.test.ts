import { expect, it } from 'vitest';
import { type ReadableMessage, readableMessage } from './readable-message.ts';

const texts = {
  attachedImage: (name: string) => name,
  link: { sign: (target: string) => target, explanation: (target: string) => target },
};

function readable(html: string): ReadableMessage {
  return readableMessage(html, {
    withImages: false,
    withQuote: false,
    attachments: [],
    texts,
    query: [],
  });
}

it('keeps all text of a very long message, but no formatting at its end', () => {
  const { body, hasPlainEnd } = readable(`${'<p>Word</p>'.repeat(100_000)}<ul><li><b>end`);
  expect(hasPlainEnd).toBe(true);
  expect(body.match(/Word/g)).toHaveLength(100_000);
  expect(body).toMatch(/Word\nend<\/pre><\/body>$/);
});

it('formats the whole message otherwise', () => {
  expect(readable('<p>Word</p>'.repeat(60_000)).hasPlainEnd).toBe(false);
});

it('is not empty if there is only an image in the mail itself', () => {
  const { body, isEmpty } = readable('<div><img src="cid:scan.jpg" alt=""></div>');
  expect(isEmpty).toBe(false);
  expect(body).toContain('<img alt="scan.jpg">');
});

it('has no colors of its own because of the sign beside a link', () => {
  const { body, hasOwnColors } = readable('<a href="https://evil.example">bank.com</a>');
  expect(body).toContain('>evil.example</span>');
  expect(hasOwnColors).toBe(false);
});
