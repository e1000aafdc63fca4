import { type ReplyMail, whole } from './reply-mail.ts';

const gmail = (quoted: string) =>
  `<div class=gmail_quote><div class=gmail_attr>On Mon, Nov 16, 2026 at 10:12 AM Johnny Agent &lt;johnny@example.com&gt; wrote:<br></div><blockquote class=gmail_quote>${quoted}</blockquote></div>`;
const cited = (quoted: string) =>
  `<div class="moz-cite-prefix">On 16/11/2026 10:12, Johnny Agent wrote:<br></div><blockquote type=cite>${quoted}</blockquote>`;

const FORM =
  'OLDA we need from you before we can send the part:\nName:\nStreet:\nOrder number:\nKind regards';
const FILLED = '<p>Name: NEWB Maria<br>Street: NEWC Main 4<br>Order number: NEWD 4711</p>';
const OPTIONS = 'OLDA please choose:\nOption A on Monday morning\nOption B on Tuesday morning';
const ASKED = 'OLDA shall we deliver the pallets on Monday morning?';

/** Mails with new words in what looks like a quotation: filled forms, choices, and quotations of others. */
export const ANSWERS_IN_QUOTATIONS: readonly ReplyMail[] = [
  whole('A form in Gmail', `<div>NEWA see below</div>${gmail(FILLED)}`, [FORM]),
  whole('A form in Thunderbird', `<div>NEWA see below</div>${cited(FILLED)}`, [FORM]),
  whole(
    'A form in a table',
    `<div>NEWA see below</div>${gmail('<table><tr><td>Name:</td><td>NEWB Maria</td></tr><tr><td>Street:</td><td>NEWC Main 4</td></tr></table>')}`,
    [FORM],
  ),
  whole(
    'A Japanese form',
    `<div>NEWA 以下の通りです</div>${gmail('氏名:NEWB 山田<br>住所:NEWC 東京')}`,
    ['お手数ですが、ご記入ください。\n氏名:\n住所:\nよろしくお願いします。'],
  ),
  whole(
    'A form on lines with a prefix',
    '<div>NEWA <b>here</b><br>On Mon, 16 Nov 2026 at 10:12, Johnny Agent wrote:<br>&gt; Name: NEWB Maria<br>&gt; Order number: NEWC 4711</div>',
    [FORM],
  ),
  whole(
    'An answer after a question on its line',
    `<div>NEWA <b>hi</b><br>On Mon, 16 Nov 2026 at 10:12, Johnny Agent wrote:<br>&gt; ${ASKED} NEWB yes</div>`,
    [ASKED],
  ),
  whole(
    'An answer before a question',
    `<div>NEWA hi</div>${cited(`<p>NEWB no, Tuesday: ${ASKED}</p>`)}`,
    [ASKED],
  ),
  whole(
    'A date that is the answer',
    '<p>NEWA the date is:</p><p>NEWB</p><p>Tuesday, 17 November 2026 NEWC</p><div>Maria Lopez &lt;maria@acme.example&gt; wrote:</div><blockquote type="cite">OLDA when?</blockquote>',
    ['OLDA when?'],
  ),
  whole(
    'A forward in a language that is not known',
    `<p>NEWA fyi</p><p>---------- Persiųstas pranešimas ----------</p><p>Nuo: Jonas &lt;jonas@shop.example&gt;<br>Tema: Užsakymas</p><p>NEWB dėžė tuščia</p>${gmail('NEWC ar atsiuntėte?')}`,
  ),
  whole(
    'A forward with unknown headers alone',
    `<p>NEWA fyi</p><p>Pošiljatelj: Jana &lt;jana@shop.example&gt;<br>Zadeva: Naročilo</p><p>NEWB škatla je prazna</p>${cited('NEWC kdaj?')}`,
  ),
  ...[
    ['√', 'Option A on Monday morning √<br>Option B on Tuesday morning'],
    ['[x]', 'Option A on Monday morning<br>[x] Option B on Tuesday morning'],
    ['<---', 'Option A on Monday morning<br>Option B on Tuesday morning &lt;---'],
  ].map(([sign = '', options = '']) => ({
    name: `A choice with the sign ${sign}`,
    html: `<div>NEWA marked</div>${gmail(`OLDA please choose:<br>${options}`)}`,
    earlier: [OPTIONS],
    stays: ['NEWA', sign],
    folds: [],
  })),
  whole(
    'A quotation of a third person',
    '<p>NEWA the vendor answered:</p><p>On 16 November 2026 at 10:15, Bob Vend &lt;bob@vendor.example&gt; wrote:</p><blockquote><p>NEWB the part is out of stock.</p></blockquote>',
    [ASKED],
  ),
  whole(
    'A quotation of a third person on lines with a prefix',
    '<div>NEWA <b>see</b><br>On 16 November 2026, Bob Vend wrote:<br>&gt; NEWB the part is out of stock.</div>',
  ),
  {
    name: 'A new picture in a known quotation',
    html: `<div>NEWA see below</div>${gmail(`${ASKED}<img src="https://shop.example/a.png" alt="x">`)}`,
    earlier: [ASKED],
    stays: ['NEWA', 'OLDA'],
    folds: [],
  },
  whole(
    'Text after an inline quotation in its line',
    '<div>NEWA hi</div><div>On Mon, 16 Nov 2026 at 10:12, Johnny Agent wrote:</div><span class="protonmail_quote">OLDA when?</span> NEWB tail',
  ),
];
