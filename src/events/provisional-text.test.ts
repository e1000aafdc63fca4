// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { convertHtml } from './html-to-text.ts';
import { type Message, parseMessage } from './message.ts';
import {
  needsHtmlConverter,
  plainText,
  preview,
  setHtmlConverter,
  withoutTags,
} from './plain-text.ts';

function message(raw: object): Message {
  const parsed = parseMessage(raw);
  if (!parsed) throw new Error('no message was parsed');
  return parsed;
}

const RAW = { html_body: '<style>p{}</style><p>Hi <b>you</b></p>', preview_text: 'Hi y' };

it('is what is between the tags, and the preview is that of the API', () => {
  const mail = message(RAW);
  expect(needsHtmlConverter(mail)).toBe(true);
  expect(plainText(mail)?.split(/\s+/)).toEqual(['Hi', 'you']);
  expect(preview(mail)).toBe('Hi y');
  expect(preview(message({ html_body: '<p>Hi</p>' }))).toBe('Hi');
});

it('is replaced once the code that converts HTML has loaded', () => {
  const mail = message(RAW);
  expect(preview(mail)).toBe('Hi y');
  setHtmlConverter(convertHtml);
  expect(needsHtmlConverter(mail)).toBe(false);
  expect(preview(mail)).toBe('Hi you');
});

it('loses no text if the code cannot be loaded', () => {
  const { text } = withoutTags('<title>x</title>a<b>b</b> <script>x<y</script>c < d');
  expect(text.split(/\s+/)).toEqual(['a', 'b', 'c', '<', 'd']);
});
