import { describe, expect, it } from 'vitest';
import type { EarlierMessage } from '../../events/earlier-messages.ts';
import { type Message, parseMessage } from '../../events/message.ts';
import { removeQuotedHistory } from './quoted-history.ts';
import { sanitize } from '../sanitize.ts';

const ATTRIBUTION = 'On Mon, 16 Nov 2026 at 10:12, Johnny Agent wrote:';
const GMAIL = (quoted: string) =>
  `<div class="gmail_quote"><div class="gmail_attr">${ATTRIBUTION}</div><blockquote class="gmail_quote">${quoted}</blockquote></div>`;
const HEADERS = '<p>From: Johnny<br>Sent: Monday<br>Subject: Gate</p>';
const QUESTION = 'When will the driver be at the gate?';

function messageOf(fields: object): Message {
  const message = parseMessage(fields);
  if (message === null) throw new Error('Not a message');
  return message;
}

function toEarlier(text: string | Message): EarlierMessage {
  return { message: typeof text === 'string' ? messageOf({ body: text }) : text, isOfOther: true };
}

/** What is left of a message, given earlier ones of someone else: its HTML. */
function fold(html: string, ...earlier: readonly (string | Message)[]): string {
  const { document } = sanitize(html);
  const before = document.body.innerHTML;
  const removed = removeQuotedHistory(document, earlier.map(toEarlier));
  expect(document.body.innerHTML !== before).toBe(removed);
  return document.body.innerHTML;
}

const isWhole = (html: string, ...earlier: readonly (string | Message)[]): boolean =>
  fold(html, ...earlier) === sanitize(html).document.body.innerHTML;

describe('what a mail program marks as quoted in a reply', () => {
  it('goes with its attribution and the empty lines around it', () => {
    expect(fold(`<div><p>New</p><p>&nbsp;</p></div><br>${GMAIL('Old')}<br>`)).toBe(
      '<div><p>New</p></div>',
    );
  });

  it('goes if a marked signature follows, which stays', () => {
    expect(fold(`<p>New</p>${GMAIL('Old')}<div class="gmail_signature">Maria</div>`)).toBe(
      '<p>New</p><div class="gmail_signature">Maria</div>',
    );
  });

  it('goes if the attribution is a text between line breaks', () => {
    expect(fold(`New<br><br>${ATTRIBUTION}<br><blockquote type="cite">Old</blockquote>`)).toBe(
      'New',
    );
  });

  it('stays if nothing else is in the message', () => {
    expect(isWhole(GMAIL('Old'))).toBe(true);
  });

  it.each([
    ['an attribution', '<p>New</p><blockquote type="cite">Old</blockquote>'],
    ['a place at the end', `<p>New</p>${GMAIL('Old')}<p>Maria Lopez, Acme</p>`],
    ['a marked quotation', `<p>New</p><p>${ATTRIBUTION}</p><blockquote>Old</blockquote>`],
  ])('stays without %s', (_, html) => {
    expect(isWhole(html)).toBe(true);
  });

  it.each([
    `${QUESTION}<div>At nine.</div>`,
    `${QUESTION} At nine.`,
    `${QUESTION} 👍`,
    `Hello,<br>${QUESTION}<br>At nine.`,
  ])('stays if words after known ones may be an answer: %s', (quoted) => {
    expect(isWhole(`<p>See below.</p>${GMAIL(quoted)}`, QUESTION)).toBe(true);
  });

  it.each(['color:blue', 'color:#c00', 'background-color:yellow'])(
    'stays if part of it has a color, as an answer may have: %s',
    (style) => {
      const answer = `<div style="${style}">At nine.</div>`;
      expect(isWhole(`<p>See below.</p>${GMAIL(`${QUESTION}${answer}`)}`)).toBe(true);
    },
  );

  it.each([
    `<div style="color:black">${QUESTION}</div><div>Johnny</div>`,
    `<div style="color:blue">${QUESTION}</div>`,
    `${QUESTION} <a href="https://shop.example" style="color:#15c">shop.example</a>`,
  ])('goes if the color is no sign of an answer: %s', (quoted) => {
    expect(fold(`<p>New</p>${GMAIL(quoted)}`)).toBe('<p>New</p>');
  });
});

/** Notations of a color that is not gray. */
const HIGHLIGHTS = [
  '#ff0',
  '#ff0c',
  '#ffff00cc',
  'rgb(255 255 0)',
  'rgba(255, 255, 0, 0.8)',
  'hsl(60 100% 50% / 0.9)',
  'oklch(0.9 0.19 110)',
  'Mark',
];

describe('what stands in an earlier message', () => {
  it.each([
    ['as it is', QUESTION],
    ['in another case, with other signs', 'when will the DRIVER be -- at the gate'],
    ['over several lines', 'When will the\n> driver be\n> at the gate?'],
    ['among other words', `Hello Maria,\n\n${QUESTION}\n\nJohnny`],
    ['in HTML only', messageOf({ html_body: '<p>When will the <b>driver</b> be<br>at the gate?' })],
  ])('goes with the header above it: %s', (_, earlier) => {
    expect(fold(`<p>New</p><hr>${HEADERS}<p>${QUESTION}</p>`, earlier)).toBe('<p>New</p>');
  });

  it('goes from a message that answers below it', () => {
    const quotation = `<p>${ATTRIBUTION}</p><blockquote>${QUESTION}</blockquote>`;
    expect(fold(`${quotation}<p>At nine.</p>`, QUESTION)).toBe('<p>At nine.</p>');
  });

  it('goes with the quotations inside', () => {
    const thread = `<p>${QUESTION}</p>${HEADERS}<p>The driver comes on Tuesday.</p>`;
    expect(fold(`<p>New</p>${HEADERS}${thread}`, 'The driver comes on Tuesday.', QUESTION)).toBe(
      '<p>New</p>',
    );
  });

  it('goes in a language without spaces', () => {
    const chinese = '<p>新的</p><p>发件人：Johnny<br>主题：司机</p><p>司机什么时候到门口？</p>';
    expect(fold(chinese, '您好，司机什么时候到门口？谢谢')).toBe('<p>新的</p>');
  });

  it('goes with its pictures if earlier messages have as many', () => {
    const html = `<p>New</p>${HEADERS}<p>${QUESTION}</p><img src="data:,">`;
    expect(isWhole(html, QUESTION)).toBe(true);
    const before = messageOf({ html_body: `<p>${QUESTION}</p><img src="data:,">` });
    expect(fold(html, before)).toBe('<p>New</p>');
  });

  it.each([
    ['a word is new', `${QUESTION} Nine.`],
    ['a word is missing', 'When will the driver be the gate?'],
    ['a number differs', 'When will the 2 drivers be at the gate?'],
    ['the order differs', 'At the gate when will the driver be?'],
    ['an answer stands between its sentences', `${QUESTION}<p>At nine.</p>We open it.`],
  ])('stays if %s', (_, quoted) => {
    const html = `<p>New</p>${HEADERS}<p>${quoted}</p>`;
    expect(isWhole(html, `${QUESTION} We open it.`)).toBe(true);
  });

  it.each(['Thanks', 'OK', 'Thank you', 'at the gate'])('stays if it is short: %s', (quoted) => {
    expect(isWhole(`<p>New</p>${HEADERS}<p>${quoted}</p>`, `${quoted}. Thanks. OK.`)).toBe(true);
  });

  it.each([
    ['struck out', 'On Monday <s>or on Tuesday</s>'],
    [
      'struck out by a style',
      'On Monday <span style="text-decoration:line-through">or</span> on Tuesday',
    ],
    ['highlighted', 'On Monday or <span style="background:yellow">on Tuesday</span>'],
    ['highlighted by an element', 'On Monday or <mark>on Tuesday</mark>'],
    ...HIGHLIGHTS.map((color) => [
      `highlighted in ${color}`,
      `On Monday or <span style="background-color:${color}">on Tuesday</span>`,
    ]),
    ['highlighted in a cell', '<table><tr><td>On Monday or<td bgcolor="ffff00">on Tuesday</table>'],
  ])('stays if a choice is %s', (_, quoted) => {
    const html = `<p>See below.</p>${HEADERS}<p>${quoted}</p>`;
    expect(isWhole(html, 'On Monday or on Tuesday')).toBe(true);
    expect(
      fold(
        html.replaceAll(/<\/?(?:s|span|mark)\b[^>]*>| bgcolor="\w+"/g, ''),
        'On Monday or on Tuesday',
      ),
    ).toBe('<p>See below.</p>');
  });

  it.each(['transparent', 'rgba(255, 255, 0, 0)', '#eee', 'Canvas', 'oklch(0.9 0 0)', 'inherit'])(
    'goes if part of it has a background that marks nothing: %s',
    (color) => {
      const quoted = `On Monday or <span style="background-color:${color}">on Tuesday</span>`;
      const html = `<p>See below.</p>${HEADERS}<p>${quoted}</p>`;
      expect(fold(html, 'On Monday or on Tuesday')).toBe('<p>See below.</p>');
    },
  );

  it('goes if text before or after it is highlighted', () => {
    const html = `<p>See <mark>below</mark>.</p>${HEADERS}<p>${QUESTION}</p>`;
    expect(fold(html, QUESTION)).toBe('<p>See <mark>below</mark>.</p>');
  });

  it('stays if what looks like a header may be filled in', () => {
    const form = 'Please fill in who sends what and when. From: Date: To: Thank you for your help.';
    const filled = `<p>Please fill in who sends what and when.</p><p>From: Berlin<br>Date: Friday<br>To: Hamburg</p><p>Thank you for your help.</p>`;
    expect(isWhole(`<p>See below.</p>${HEADERS}${filled}`, form)).toBe(true);
  });

  it('goes if it is short, but a whole message', () => {
    expect(fold(`<p>New</p>${HEADERS}<p>Which gate?</p>`, 'Which gate?')).toBe('<p>New</p>');
  });

  it('stays without anything that introduces it', () => {
    expect(isWhole(`<p>New</p><p>${QUESTION}</p>`, QUESTION)).toBe(true);
    expect(isWhole(`<p>New</p><blockquote>${QUESTION}</blockquote>`, QUESTION)).toBe(true);
  });

  it('stays if its sender wrote it before, but quotations inside may be the sender’s', () => {
    const own = { message: messageOf({ body: QUESTION }), isOfOther: false };
    const { document } = sanitize(`<p>New</p>${HEADERS}<p>${QUESTION}</p>`);
    expect(removeQuotedHistory(document, [own])).toBe(false);
    const answer = toEarlier('The driver comes on Tuesday.');
    const thread = `<p>The driver comes on Tuesday.</p>${HEADERS}<p>${QUESTION}</p>`;
    const { document: reply } = sanitize(`<p>New</p>${HEADERS}${thread}`);
    expect(removeQuotedHistory(reply, [own, answer])).toBe(true);
    expect(reply.body.innerHTML).toBe('<p>New</p>');
  });

  it('stays in a forward', () => {
    const forward = `<p>----- Forwarded message -----</p>${HEADERS}<p>${QUESTION}</p>`;
    expect(isWhole(`<p>New</p>${forward}`, QUESTION)).toBe(true);
  });
});

describe('a message that takes long to compare', () => {
  const LONG = 'the same words again '.repeat(50_000);

  it.each([
    ['one long text', `<p>New</p>${HEADERS}<p>${LONG}end</p>`],
    ['many lines', `<p>New</p>${HEADERS}${'<p>the same words again</p>'.repeat(10_000)}`],
    ['many headers', `<p>New</p>${`${HEADERS}<p>the same words again</p>`.repeat(3_000)}`],
    ['many attributions', `<p>New</p>${`<p>${ATTRIBUTION}</p>`.repeat(10_000)}`],
    ['many quotations', `<p>New</p>${GMAIL('the same words again').repeat(3_000)}`],
    ['deep quotations', `<p>New</p>${'<blockquote type="cite">'.repeat(400)}x`],
    [
      'a long line of prefixes',
      `<p>New</p><p>${ATTRIBUTION}</p><p>${'&gt; '.repeat(200_000)}x</p>`,
    ],
    ['dashes', `<p>New</p><p>${'-'.repeat(1_000_000)}</p><p>${'- '.repeat(500_000)}</p>`],
    ['rules', `<p>New</p>${'<hr>'.repeat(20_000)}`],
    ['lines of dashes', `<p>New</p>${'<p>-----</p>'.repeat(20_000)}`],
    ['marked siblings', `<p>New</p>${HEADERS}<p>${'<s></s><mark></mark>'.repeat(40_000)}end`],
    ['dates', `<p>New</p><p>On ${'16 Nov 2026 '.repeat(80_000)}</p>`],
  ])('is shown: %s', (_, html) => {
    const earlier = Array.from({ length: 200 }, () => LONG.slice(0, 20_000));
    expect(fold(html, LONG, ...earlier)).toContain(html.slice(0, 10));
  });
});
