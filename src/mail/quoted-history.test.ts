// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { removeQuotedHistory } from './quoted-history.ts';

function remove(html: string): { removed: boolean; text: string } {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const removed = removeQuotedHistory(document);
  return { removed, text: (document.body.textContent ?? '').replaceAll(/\s+/g, ' ').trim() };
}

it.each([
  [
    'Gmail',
    '<div>New</div><br><div class="gmail_quote"><div>On Monday A wrote:</div><blockquote>Old</blockquote></div>',
  ],
  [
    'Apple Mail',
    '<div>New</div><div>On 16. Nov 2026, at 10:12, A wrote:</div><blockquote type="cite">Old</blockquote>',
  ],
  ['Outlook on the web', '<p>New</p><hr><div id="divRplyFwdMsg">From: A</div><div>Old</div>'],
  [
    'Outlook on the desktop',
    '<div><p>New</p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p>From: A</p></div><p>Old</p></div>',
  ],
  [
    'a German mail program',
    '<p>New</p><p>Am Montag, 16. Nov. 2026 schrieb A:</p><blockquote>Old</blockquote>',
  ],
  ['an old mail program', '<p>New</p><p>-----Original Message-----</p><p>Old</p>'],
])('removes what %s quotes', (_, html) => {
  expect(remove(html)).toEqual({ removed: true, text: 'New' });
});

it('keeps a reply below a quotation', () => {
  expect(
    remove(
      '<blockquote type="cite">Old</blockquote><p>New</p><blockquote type="cite">Old</blockquote><p>too</p>',
    ),
  ).toEqual({ removed: true, text: 'Newtoo' });
});

it('removes nothing from a message that was only forwarded', () => {
  const html =
    '<br><div class="gmail_quote">---------- Forwarded message ---------<p>Old</p></div>';
  const { removed, text } = remove(html);
  expect(removed).toBe(false);
  expect(text).toContain('Old');
});

it.each([
  '<p>New</p>',
  '<blockquote>A quotation that the sender chose.</blockquote><p>New</p>',
  '<p>On the other hand, this is what he wrote:</p><p>New</p>',
])('removes nothing from %s', (html) => {
  expect(remove(html).removed).toBe(false);
});

it('removes the empty lines before a quotation', () => {
  const document = new DOMParser().parseFromString(
    '<div><p>New</p><p>&nbsp;</p></div><br><div class="gmail_quote">Old</div>',
    'text/html',
  );
  removeQuotedHistory(document);
  expect(document.body.innerHTML).toBe('<div><p>New</p></div>');
});
