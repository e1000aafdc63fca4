// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { convertHtml } from './html-to-text.ts';
import { type Message, parseMessage } from './message.ts';
import { needsHtmlConverter, plainText, preview, setHtmlConverter } from './plain-text.ts';

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

it('loses no text, and has no character references', () => {
  const textOf = (html_body: string) => plainText(message({ html_body }))?.split(/\s+/);
  const tags = '<title>x</title>a<b>b</b> <script>x<y</script>c < d';
  expect(textOf(tags)).toEqual(['a', 'b', 'c', '<', 'd']);
  expect(textOf(`${tags}&amp;e <f`)).toEqual(['a', 'b', 'c', '<', 'd&e', '<f']);
  expect(textOf('<p>Gr&uuml;&szlig;e&nbsp;&lt;b&gt; &#x26;amp;</p>')).toEqual([
    'Grüße',
    '<b>',
    '&amp;',
  ]);
});

it('is replaced once the code that converts HTML has loaded', () => {
  const mail = message(RAW);
  expect(preview(mail)).toBe('Hi y');
  setHtmlConverter(convertHtml);
  expect(needsHtmlConverter(mail)).toBe(false);
  expect(preview(mail)).toBe('Hi you');
});
