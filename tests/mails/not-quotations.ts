import { type ReplyMail, whole } from './reply-mail.ts';

const KNOWN = 'OLDA when does the driver come to the gate?';

/** New words that look like a quotation. */
export const NOT_QUOTATIONS: readonly ReplyMail[] = [
  whole(
    'A passage of a manual ends the message',
    '<p>NEWA hello,</p><p>On page 4 of your 2024 manual the engineer wrote:</p><blockquote>NEWB never open the lid.</blockquote>',
  ),
  whole(
    'A dated quotation by hand ends the message',
    '<p>NEWA hello,</p><p>On 12 November 2026 at 9:00 the carrier wrote:</p><blockquote>NEWB the box was empty.</blockquote>',
  ),
  whole(
    'A quotation by hand in Spanish ends the message',
    '<p>NEWA hola,</p><p>El 12/11/2026 a las 9:00 el cliente nos escribió:</p><blockquote>NEWB la caja estaba vacía.</blockquote>',
  ),
  whole(
    'A quotation by hand in Dutch ends the message',
    '<p>NEWA hallo,</p><p>Op 12-11-2026 om 9:00 schreef de vervoerder:</p><blockquote>NEWB de doos was leeg.</blockquote>',
  ),
  whole(
    'A sentence before a known quotation',
    `<p>NEWA hello</p><p>On 12 November 2026 we got NEWB and I do not know what Johnny wrote:</p><blockquote type="cite">${KNOWN}</blockquote>`,
    [KNOWN],
  ),
  whole(
    'An attribution, and then new words without a mark',
    '<p>NEWA hello</p><p>On 16 Nov 2026 at 10:12, Johnny Agent wrote:</p><p>NEWB that you want three boxes.</p>',
    [KNOWN],
  ),
  whole(
    'A shipping request that looks like a header',
    '<p>NEWA please pick up:</p><p>From: NEWB Berlin<br>To: NEWC Hamburg<br>Date: NEWD Friday</p>',
    [KNOWN],
  ),
  whole(
    'A shipping request above a quotation',
    `<p>NEWA please pick up:</p><p>From: NEWB Berlin<br>To: NEWC Hamburg<br>Date: NEWD Friday</p><div class="moz-cite-prefix">On 16/11/2026 10:12, Johnny Agent wrote:</div><blockquote type="cite">${KNOWN}</blockquote>`,
    [KNOWN],
  ),
  whole('A line of dashes', '<p>NEWA first</p><p>----------</p><p>NEWB second</p>', [KNOWN]),
  whole('A line of underscores', '<p>NEWA 1</p><p>__________________</p><p>NEWB 2</p>', [KNOWN]),
  whole('A horizontal rule', '<p>NEWA first</p><hr><p>NEWB second</p>', [KNOWN]),
  whole(
    'A label that belongs to the text',
    '<p>NEWA print this:</p><p>----- Original Message -----</p><p>NEWB We are sorry.</p>',
    [KNOWN],
  ),
  whole(
    'A gray line above an order',
    '<p>NEWA order:</p><div style="border-top:1pt solid #E1E1E1"><p>NEWB 5 boxes</p></div>',
    [KNOWN],
  ),
  whole(
    'Words of an earlier message in another order',
    '<p>NEWA swapped:</p><p>-----Original Message-----</p><p>NEWB first the red box and then the blue box</p>',
    ['first the blue box and then the red box NEWB'],
  ),
  whole(
    'The same boilerplate with another first line',
    '<p>NEWA your parcel 4712 is on its way.</p><p>NEWB We send it with our own vans and call you an hour before.</p>',
    [
      'your parcel 4711 is on its way. NEWB We send it with our own vans and call you an hour before.',
    ],
  ),
  whole('A reminder, word by word', '<p>NEWA when will you be at the gate?</p>', [
    'NEWA when will you be at the gate?',
  ]),
  whole(
    'Thanks below a header',
    '<p>NEWA hello</p><p>From: Johnny Agent<br>Sent: Monday<br>Subject: Gate</p><p>NEWB</p>',
    ['NEWB'],
  ),
  whole(
    'A question and an answer as known texts, with a new answer between',
    `<p>NEWA see below</p><p>From: Johnny Agent<br>Sent: Monday<br>Subject: Gate</p><p>${KNOWN}</p><p>NEWB at ten</p><p>OLDB and who will open the gate for him?</p>`,
    [`${KNOWN}\nOLDB and who will open the gate for him?`],
  ),
  whole(
    'A whole message inside a quotation element',
    '<blockquote type="cite"><p>NEWA everything here is new.</p></blockquote>',
    [KNOWN],
  ),
  whole(
    'A message inside an indentation',
    '<blockquote style="margin:0 0 0 40px;border:none;padding:0"><p>NEWA indented.</p></blockquote><p>NEWB and not.</p>',
    [KNOWN],
  ),
  whole(
    'Columns side by side',
    `<table><tr><td><div class="moz-cite-prefix">On 16/11/2026 10:12, Johnny Agent wrote:</div><blockquote type="cite">${KNOWN}</blockquote></td><td>NEWA at ten</td></tr></table>`,
  ),
  whole(
    'Question and answer in a table',
    `<table><tr><td>${KNOWN}</td><td>NEWA at ten</td></tr><tr><td>OLDB who opens?</td><td>NEWB the porter</td></tr></table>`,
    [`${KNOWN}\nOLDB who opens?`],
  ),
  whole(
    'A forward in a reply',
    '<p>NEWA see both.</p><p>---------- Forwarded message ---------<br>From: Carrier<br>Subject: Gate</p><p>NEWB shut.</p><p>On 16 Nov 2026, at 10:12, Johnny Agent wrote:</p><blockquote type="cite">NEWC is it shut?</blockquote>',
  ),
];
