import { folding, type ReplyMail, whole } from './reply-mail.ts';

const ASKED = 'OLDA does the box have a handle?';

export const PLAIN_TEXT: readonly ReplyMail[] = [
  folding(
    'Plain text',
    `<div>NEWA it has two.<br><br>On Mon, 16 Nov 2026 at 10:12, Johnny Agent &lt;johnny@example.com&gt; wrote:<br>&gt; ${ASKED}<br>&gt; Thanks</div>`,
    [`${ASKED}\nThanks`],
  ),
  folding(
    'Plain text in one element',
    `<pre>NEWA it has two.\n\nOn Mon, 16 Nov 2026 at 10:12, Johnny Agent wrote:\n&gt; ${ASKED}\n&gt;\n&gt; Thanks\n</pre>`,
    [`${ASKED}\nThanks`],
  ),
  folding(
    'Plain text, an attribution of two lines',
    `<pre>NEWA it has two.\n\nOn Mon, Nov 16, 2026 at 10:12 AM Johnny Agent &lt;johnny@example.com&gt;\nwrote:\n\n&gt; ${ASKED}\n</pre>`,
    [ASKED],
  ),
  folding(
    'Plain text, quotations in quotations',
    `<div style="white-space:pre-wrap">NEWA fine.\n\nAm 16.11.2026 um 10:12 schrieb Johnny Agent:\n&gt; ${ASKED}\n&gt; Am 15.11.2026 um 09:00 schrieb Maria Lopez:\n&gt;&gt; OLDB here is the box.\n</div>`,
    ['OLDB here is the box.', ASKED],
  ),
  folding(
    'Plain text, a signature below',
    `<pre>NEWA it has two.\n\nOn 16 Nov 2026, at 10:12, Johnny Agent wrote:\n&gt; ${ASKED}\n\n-- \nNEWB Maria Lopez\nNEWC Acme Returns\n</pre>`,
    [ASKED],
  ),
  folding(
    'Plain text, an answer below a known question',
    `<pre>On 16 Nov 2026, at 10:12, Johnny Agent wrote:\n&gt; ${ASKED}\n\nNEWA it has two.\n</pre>`,
    [ASKED],
  ),
  whole(
    'Plain text, answers between quotations',
    `<pre>On 16 Nov 2026, at 10:12, Johnny Agent wrote:\n&gt; ${ASKED}\n\nNEWA it has two.\n\n&gt; OLDB and is it blue?\n\nNEWB it is red.\n</pre>`,
    [`${ASKED}\nOLDB and is it blue?`],
  ),
  whole(
    'Plain text, an answer below a question that is not known',
    `<pre>On 16 Nov 2026, at 10:12, Johnny Agent wrote:\n&gt; ${ASKED}\nNEWA it has two.\n</pre>`,
  ),
  whole(
    'Plain text, lines with a prefix by hand',
    '<div>NEWA the leaflet says:<br>&gt; NEWB do not lift alone<br>&gt; NEWC use both handles</div>',
  ),
  whole(
    'Plain text, a menu with a prefix',
    '<div>NEWA please click:<br>&gt; NEWB Settings<br>&gt;&gt; NEWC Printers</div>',
    ['NEWX Settings'],
  ),
];
