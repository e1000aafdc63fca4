import { expect, it } from 'vitest';
import { convertHtml } from './html-to-text.ts';
import { parseMessage } from './message.ts';
import { isTextCut, setHtmlConverter } from './plain-text.ts';

it('says whether the end of a text is not formatted, which a plain text body never needs', () => {
  setHtmlConverter(convertHtml);
  const html_body = '<p>a</p>'.repeat(100_001);
  const messages = [{ html_body }, { html_body, body: 'a' }].map(parseMessage);
  expect(messages.map((message) => message && isTextCut(message))).toEqual([true, false]);
});
