import { expect, it } from 'vitest';
import { parseMessage } from '../../src/events/message.ts';
import { removeQuotedHistory } from '../../src/mail/quotes/quoted-history.ts';
import { sanitize } from '../../src/mail/sanitize.ts';

const SEED = 20_261_116;
const MAILS = 2_000;

const KNOWN = [
  'when will the driver be at the gate',
  'how many boxes are in the van today',
  'please bring the key and the paper',
  'thanks',
];

/** The earlier messages: each known text, and each two after one another. */
const EARLIER = KNOWN.flatMap((one) => [one, ...KNOWN.map((other) => `${one} ${other}`)]).flatMap(
  (body) => {
    const message = parseMessage({ body });
    return message ? [{ message, isOfOther: true }] : [];
  },
);

const ATTRIBUTIONS = [
  'On Mon, 16 Nov 2026 at 10:12, Johnny Agent &lt;johnny@example.com&gt; wrote:',
  'Am 16.11.2026 um 10:12 schrieb Johnny Agent:',
  'On Monday he wrote:',
];

const HEADERS = [
  'From: Johnny<br>Sent: Monday<br>Subject: Gate',
  'Von: Johnny<br>Gesendet: Montag<br>Betreff: WG: Tor',
  '-----Original Message-----',
  '---------- Forwarded message ---------<br>From: Johnny<br>Subject: Gate',
  '________________________________',
  'From: Berlin<br>To: Hamburg<br>Date: Friday',
];

let state = SEED;

/** A whole number from 0 up to a limit, by the generator "mulberry32". */
function random(limit: number): number {
  state = (state + 0x6d2b79f5) | 0;
  let value = Math.imul(state ^ (state >>> 15), 1 | state);
  value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
  return ((value ^ (value >>> 14)) >>> 0) % limit;
}

function pick<Item>(items: readonly Item[]): Item {
  return items[random(items.length)] as Item;
}

let newWords = 0;

function newText(): string {
  newWords += 1;
  return block(`NEW${newWords}X ${pick(['tomorrow', 'no thanks', 'ok', 'see below'])}`);
}

function block(text: string): string {
  return pick([
    `<p>${text}</p>`,
    `<div><br>${text}<br></div>`,
    `${text}<br>`,
    `<div>${text}</div>`,
  ]);
}

/** A quotation in which new text may stand anywhere, except at the beginning. */
function quotation(depth = 0): string {
  let body = block(pick(KNOWN));
  for (let count = random(3); count > 0; count -= 1)
    body += pick([
      () => block(pick(KNOWN)),
      newText,
      () => (depth < 2 ? quotation(depth + 1) : ''),
    ])();
  const attribution = pick(ATTRIBUTIONS);
  const headers = pick(HEADERS);
  return pick([
    `<div class="gmail_quote"><div class="gmail_attr">${attribution}</div><blockquote class="gmail_quote">${body}</blockquote></div>`,
    `<div class="moz-cite-prefix">${attribution}<br></div><blockquote type="cite">${body}</blockquote>`,
    `<blockquote type="cite"><div>${attribution}</div>${body}</blockquote>`,
    `<div class="yahoo_quoted"><div>${attribution}</div>${body}</div>`,
    `<div>${attribution}</div><blockquote>${body}</blockquote>`,
    `<div>${attribution}</div>${body}`,
    `<hr><div id="divRplyFwdMsg">${headers}</div>${body}`,
    `<div name="quote"><div>${headers}</div><div name="quoted-content">${body}</div></div>`,
  ]);
}

function mixedMail(): string {
  const parts = Array.from({ length: 1 + random(4) }, () =>
    pick([newText, quotation, () => block(pick(KNOWN)), () => block(pick(HEADERS))])(),
  );
  return parts.join('');
}

it(`new words stay in sight in ${MAILS} mixed mails of seed ${SEED}`, () => {
  let folded = 0;
  for (let count = 0; count < MAILS; count += 1) {
    const html = mixedMail();
    const { document } = sanitize(html);
    if (removeQuotedHistory(document, EARLIER)) folded += 1;
    const left = document.body.textContent ?? '';
    const hidden = (html.match(/NEW\d+X/g) ?? []).filter((word) => !left.includes(word));
    expect({ html, hidden }).toEqual({ html, hidden: [] });
  }
  expect(folded).toBeGreaterThan(MAILS / 20);
});
