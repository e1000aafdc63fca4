import { folding, type ReplyMail, whole } from './reply-mail.ts';

const ASKED = 'OLDA shall we send the invoice by mail?';

export const CLIENTS: readonly ReplyMail[] = [
  folding(
    'Samsung',
    `<div dir="auto">NEWA yes.</div><div id="composer_signature"><div>Sent from my Galaxy</div></div><div><br></div><div><div>-------- Original message --------</div><div>From: Johnny Agent &lt;johnny@example.com&gt;</div><div>Date: 16/11/2026 10:12 (GMT+01:00)</div><div>To: maria@acme.example</div><div>Subject: Invoice</div></div><div>${ASKED}</div>`,
    [ASKED],
  ),
  folding(
    'Spark',
    `<div>NEWA yes.</div><div name="messageSignatureSection">Maria</div><div name="messageReplySection">On 16 Nov 2026 at 10:12 +0100, Johnny Agent &lt;johnny@example.com&gt;, wrote:<br><blockquote type="cite" class="spark_quote">${ASKED}</blockquote></div>`,
    [],
  ),
  folding(
    'Superhuman',
    `<div>NEWA yes.</div><div class="sh-signature"><div>Sent via Superhuman</div></div><br><div class="gmail_quote"><div>On Mon, Nov 16, 2026 at 10:12 AM, Johnny Agent <span>&lt;johnny@example.com&gt;</span> wrote:<br></div><blockquote class="gmail_quote sh-quoted">${ASKED}</blockquote></div>`,
    [],
  ),
  folding(
    'Front',
    `<div>NEWA yes.</div><div>On November 16, 2026 at 10:12 AM GMT+1 johnny@example.com wrote:<br></div><blockquote type="cite" class="front-blockquote">${ASKED}</blockquote>`,
    [],
  ),
  folding(
    'Help Scout',
    `<div>NEWA yes.</div><div>---- On Nov 16, 2026 10:12 AM, Johnny Agent &lt;johnny@example.com&gt; wrote: ----</div><blockquote>${ASKED}</blockquote>`,
    [ASKED],
  ),
  folding(
    'Zendesk',
    `<p>NEWA yes.</p><p>##- Please type your reply above this line -##</p><p>${ASKED}</p>`,
    [ASKED],
  ),
  folding(
    'Mailspring',
    `<div>NEWA yes.</div><div class="gmail_quote_attribution">On Nov 16 2026, at 10:12 am, Johnny Agent &lt;johnny@example.com&gt; wrote:</div><blockquote class="gmail_quote">${ASKED}</blockquote>`,
    [],
  ),
  folding(
    'Evolution',
    `<div>NEWA yes.</div><div>On Mon, 2026-11-16 at 10:12 +0100, Johnny Agent wrote:</div><blockquote type="cite" style="margin:0 0 0 .8ex">${ASKED}</blockquote>`,
    [],
  ),
  folding(
    'K-9',
    `NEWA yes.<br><br><div class="gmail_quote">On 16 November 2026 10:12:00 CET, Johnny Agent &lt;johnny@example.com&gt; wrote:<blockquote class="gmail_quote">${ASKED}</blockquote></div>`,
    [],
  ),
  folding(
    'eM Client',
    `<div>NEWA yes.</div><div>------ Original Message ------</div><div>From "Johnny Agent" &lt;johnny@example.com&gt;</div><div>To "Maria"</div><div>Date 16/11/2026 10:12:00</div><div>Subject Invoice</div><blockquote type="cite">${ASKED}</blockquote>`.replaceAll(
      /(From|To|Date|Subject) /g,
      '$1: ',
    ),
    [ASKED],
  ),
  folding(
    'Lotus Notes',
    `<font>NEWA yes.</font><br><br><table><tr><td>From:</td><td>Johnny Agent/Acme</td></tr><tr><td>To:</td><td>Maria Lopez/Acme</td></tr><tr><td>Date:</td><td>16.11.2026 10:12</td></tr><tr><td>Subject:</td><td>Invoice</td></tr></table><hr><br><font>${ASKED}</font>`,
    [ASKED],
  ),
  folding(
    'Lotus Notes, de',
    '<font>NEWA ja.</font><br><br>Von: Johnny Agent/Acme<br>An: Maria Lopez/Acme<br>Datum: 16.11.2026 10:12<br>Betreff: Rechnung<br>________________________________<br>OLDA sollen wir sie senden?',
    ['OLDA sollen wir sie senden?'],
  ),
  folding(
    'BlackBerry',
    `NEWA yes.<br>-----Original Message-----<br>From: "Johnny Agent"<br>Date: Mon, 16 Nov 2026 10:12:00<br>To: Maria<br>Subject: Invoice<br><br>${ASKED}`,
    [ASKED],
  ),
  folding(
    'HubSpot',
    `<div>NEWA yes.</div><div class="hs_reply"><div>On Mon, Nov 16, 2026 at 10:12 AM, Johnny Agent &lt;johnny@example.com&gt; wrote:</div><blockquote>${ASKED}</blockquote></div>`,
    [ASKED],
  ),
  whole(
    'Samsung, forward',
    '<div>NEWA for you.</div><div>-------- Original message --------</div><div>From: Carrier</div><div>Date: 16/11/2026 10:12 (GMT+01:00)</div><div>To: maria@acme.example</div><div>Subject: Invoice</div><div>NEWB it is paid.</div>',
  ),
  whole(
    'Spark, forward',
    '<div>NEWA for you.</div><div name="messageReplySection">---------- Forwarded message ----------<br><b>From:</b> Carrier<br><b>Date:</b> 16 Nov 2026 at 10:12<br><b>Subject:</b> Invoice<br><blockquote type="cite" class="spark_quote">NEWB it is paid.</blockquote></div>',
  ),
  whole(
    'Zendesk, a notification of another help desk',
    '<p>##- Please type your reply above this line -##</p><p>NEWA your request (4711) has been updated.</p><p>NEWB the parcel is back.</p>',
    [ASKED],
  ),
  whole(
    'Zendesk, a notification with a preview above',
    '<div>NEWA your request has been updated.</div><p>##- Please type your reply above this line -##</p><p>NEWB the parcel is back.</p>',
    [ASKED],
  ),
  whole(
    'Lotus Notes, forward',
    '<font>NEWA for you.</font><br>----- Forwarded by Maria Lopez/Acme on 16.11.2026 10:12 -----<br>From: Carrier<br>To: Maria<br>Date: 15.11.2026<br>Subject: Invoice<br>NEWB it is paid.',
  ),
];
