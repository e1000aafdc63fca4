import { folding, type ReplyMail, whole } from './reply-mail.ts';

const ASKED = 'OLDA do you still need the pallet?';
const HEADERS =
  'From: "Johnny Agent" &lt;johnny@example.com&gt;<br>To: maria@acme.example<br>Sent: Monday, 16 November 2026 10:12:00<br>Subject: Pallet';

export const WEBMAIL: readonly ReplyMail[] = [
  folding(
    'Yahoo',
    `<div class="yahoo-style-wrap"><div dir="ltr">NEWA yes.</div></div><div id="yahoo_quoted_1" class="yahoo_quoted"><div><div>On Monday, November 16, 2026 at 10:12:00 AM GMT+1, Johnny Agent &lt;johnny@example.com&gt; wrote: </div><div><br></div><div><div id="yiv1">${ASKED}</div></div></div></div>`,
    [],
  ),
  folding(
    'Yahoo, fr',
    `<div>NEWA oui.</div><div class="yahoo_quoted"><div><div>Le lundi 16 novembre 2026 à 10:12:00 UTC+1, Johnny Agent &lt;johnny@example.com&gt; a écrit : </div><div>OLDA voulez-vous la palette ?</div></div></div>`,
    [],
  ),
  folding(
    'AOL',
    `<div>NEWA yes.</div><div>-----Original Message-----<br>From: Johnny Agent &lt;johnny@example.com&gt;<br>To: Maria &lt;maria@acme.example&gt;<br>Sent: Mon, Nov 16, 2026 10:12 am<br>Subject: Pallet<br><br><div id="AOLMsgPart_1">${ASKED}</div></div>`,
    [ASKED],
  ),
  folding(
    'Zimbra',
    `<div>NEWA yes.</div><div><br></div><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__"><b>From: </b>"Johnny Agent"<br><b>To: </b>"Maria"<br><b>Sent: </b>Monday, 16 November, 2026 10:12:00<br><b>Subject: </b>Pallet</div><div data-marker="__QUOTED_TEXT__">${ASKED}</div>`,
    [ASKED],
  ),
  folding(
    'Zimbra, indented',
    `<div>NEWA yes.</div><hr id="zwchr"><blockquote style="border-left:2px solid #1010FF;margin-left:5px"><b>From: </b>"Johnny Agent"<br><b>Sent: </b>Monday<br><b>Subject: </b>Pallet<br><br>${ASKED}</blockquote>`,
    [ASKED],
  ),
  folding(
    'Zoho',
    `<div>NEWA yes.</div><div class="zmail_extra_hr"></div><div class="zmail_extra" data-zbluepencil-ignore="true"><br><div>---- On Mon, 16 Nov 2026 10:12:33 +0100 <b>Johnny Agent &lt;johnny@example.com&gt;</b> wrote ---<br></div><br><blockquote id="blockquote_zmail">${ASKED}</blockquote></div>`,
    [],
  ),
  folding(
    'GMX',
    `<div>NEWA ja.</div><div name="quote"><div><b>Gesendet:</b>&nbsp;Montag, 16. November 2026 um 10:12 Uhr<br><b>Von:</b>&nbsp;"Johnny Agent" &lt;johnny@example.com&gt;<br><b>An:</b>&nbsp;maria@acme.example<br><b>Betreff:</b>&nbsp;Palette</div><div name="quoted-content">OLDA brauchen Sie die Palette noch?</div></div>`,
    ['OLDA brauchen Sie die Palette noch?'],
  ),
  folding(
    'QQ',
    `<div>NEWA 是的。</div><div>------------------&nbsp;原始邮件&nbsp;------------------</div><div><b>发件人:</b>&nbsp;"Johnny Agent"<br><b>发送时间:</b>&nbsp;2026年11月16日(星期一) 上午10:12<br><b>收件人:</b>&nbsp;"Maria"<br><b>主题:</b>&nbsp;托盘</div><div>OLDA 您还需要托盘吗？</div>`,
    ['OLDA 您还需要托盘吗？'],
  ),
  folding(
    '163',
    `<div>NEWA 是的。</div><p>At 2026-11-16 10:12:00, "Johnny Agent" &lt;johnny@example.com&gt; wrote:</p><blockquote id="isReplyContent">OLDA 您还需要托盘吗？</blockquote>`,
    ['OLDA 您还需要托盘吗？'],
  ),
  folding(
    'Yandex',
    `<div>NEWA да.</div><div>16.11.2026, 10:12, "Johnny Agent" &lt;johnny@example.com&gt;:</div><blockquote><p>OLDA вам ещё нужен поддон?</p></blockquote>`,
    ['OLDA вам ещё нужен поддон?'],
  ),
  folding(
    'Mail.ru',
    `<div>NEWA да.</div><blockquote style="border-left:1px solid #0857A6;margin:10px;padding:0 0 0 10px">Понедельник, 16 ноября 2026, 10:12 +03:00 от Johnny Agent &lt;johnny@example.com&gt;:<br><div id="style_1">OLDA вам ещё нужен поддон?</div></blockquote>`,
    [],
  ),
  folding(
    'Roundcube',
    `<p>NEWA yes.</p><p id="reply-intro">On 2026-11-16 10:12, Johnny Agent wrote:</p><blockquote type="cite" style="padding:0 0.4em;border-left:#1010ff 2px solid"><div>${ASKED}</div></blockquote><div id="_rc_sig">NEWB Maria</div>`,
    [],
  ),
  folding(
    'RainLoop',
    `<p>NEWA yes.</p><p>November 16, 2026 10:12 AM, "Johnny Agent" &lt;johnny@example.com&gt; wrote:</p><blockquote><p>${ASKED}</p></blockquote>`,
    [ASKED],
  ),
  folding(
    'Fastmail',
    `<div>NEWA yes.</div><div><br></div><div>On Mon, 16 Nov 2026, at 10:12, Johnny Agent wrote:</div><blockquote type="cite" id="qt"><div>${ASKED}</div></blockquote><div><br></div>`,
    [],
  ),
  folding(
    'Proton',
    `<div>NEWA yes.</div><div class="protonmail_signature_block"><div>Sent with Proton Mail.</div></div><div class="protonmail_quote">On Monday, November 16th, 2026 at 10:12, Johnny Agent &lt;johnny@example.com&gt; wrote:<br><br><blockquote class="protonmail_quote" type="cite">${ASKED}</blockquote><br></div>`,
    [],
  ),
  folding(
    'Proton, older',
    `<div>NEWA yes.</div><div class="protonmail_quote"><div>‐‐‐‐‐‐‐ Original Message ‐‐‐‐‐‐‐<br></div><div>On Monday, November 16th, 2026 at 10:12, Johnny Agent &lt;johnny@example.com&gt; wrote:<br></div><blockquote class="protonmail_quote" type="cite">${ASKED}</blockquote></div>`,
    [],
  ),
  folding(
    'Tuta, de',
    `<div>NEWA ja.</div><div>16. Nov. 2026, 10:12 von johnny@example.com:<br></div><blockquote class="tutanota_quote">OLDA brauchen Sie sie noch?</blockquote>`,
    [],
  ),
  whole(
    'Yahoo, text below',
    `<div>NEWA hello</div><div class="yahoo_quoted"><div>On Monday, November 16, 2026 at 10:12:00 AM GMT+1, Johnny Agent wrote: </div><div>${ASKED}</div></div><div>NEWB yes.</div>`,
  ),
  whole(
    'Yahoo, forward',
    '<div>NEWA see this.</div><div class="yahoo_quoted"><div>----- Forwarded Message -----</div><div><b>From:</b> Carrier</div><div><b>Sent:</b> Monday</div><div>NEWB it is gone.</div></div>',
  ),
  whole(
    'Zimbra, forward',
    `<div>NEWA see this.</div><hr id="zwchr"><div>${HEADERS}</div><div>NEWB it is gone.</div>`,
  ),
  whole(
    'Zoho, forward',
    '<div>NEWA see this.</div><div class="zmail_extra"><div>============ Forwarded message ============<br>From: Carrier<br>Date: Mon, 16 Nov 2026 10:12:33 +0100<br>Subject: Pallet<br>============ Forwarded message ============</div><blockquote id="blockquote_zmail">NEWB it is gone.</blockquote></div>',
  ),
  whole(
    'GMX, forward',
    '<div>NEWA bitte ansehen.</div><div name="quote"><div><b>Gesendet:</b> Montag<br><b>Von:</b> "Spedition"<br><b>An:</b> maria@acme.example<br><b>Betreff:</b> Palette</div><div name="quoted-content">NEWB sie ist weg.</div></div>',
  ),
  whole(
    'QQ, forward',
    '<div>NEWA 请看。</div><div>------------------&nbsp;原始邮件&nbsp;------------------</div><div><b>发件人:</b>&nbsp;"Carrier"</div><div>NEWB 托盘丢了。</div>',
  ),
  whole(
    '163, forward',
    '<div>NEWA 请看。</div><div>-------- 转发邮件信息 --------<br>发件人："Carrier" &lt;desk@carrier.example&gt;<br>发送日期：2026-11-16 10:12:00<br>主题：托盘</div><blockquote id="isForwardContent">NEWB 托盘丢了。</blockquote>',
  ),
  whole(
    'Yandex, forward',
    '<div>NEWA смотрите.</div><div>-------- Пересылаемое сообщение --------</div><div>16.11.2026, 10:12, "Carrier" &lt;desk@carrier.example&gt;:</div><blockquote><p>NEWB поддона нет.</p></blockquote><div>-------- Конец пересылаемого сообщения --------</div>',
  ),
  whole(
    'Mail.ru, forward',
    '<div>NEWA смотрите.</div><blockquote style="border-left:1px solid #0857A6"><br>-------- Пересылаемое сообщение --------<br>От кого: Carrier<br>Кому: Maria<br>Дата: Понедельник, 16 ноября 2026, 10:12 +03:00<br>Тема: Поддон<br><br>NEWB поддона нет.</blockquote>',
  ),
  whole(
    'Roundcube, forward',
    '<p>NEWA see this.</p><p id="forward-intro">-------- Original Message --------</p><table><tr><th>Subject:</th><td>Pallet</td></tr><tr><th>Date:</th><td>2026-11-16 10:12</td></tr><tr><th>From:</th><td>Carrier</td></tr></table><p>NEWB it is gone.</p>',
  ),
  whole(
    'Proton, forward',
    '<div>NEWA see this.</div><div class="protonmail_quote">------- Forwarded Message -------<br>From: Carrier &lt;desk@carrier.example&gt;<br>Date: On Monday, November 16th, 2026 at 10:12<br>Subject: Pallet<br>To: Maria<br><br><blockquote class="protonmail_quote" type="cite">NEWB it is gone.</blockquote></div>',
  ),
  whole(
    'Tuta, forward',
    '<div>NEWA see this.</div><div>Date: 16 Nov 2026, 10:12<br>From: desk@carrier.example<br>To: maria@acme.example<br>Subject: Pallet</div><blockquote class="tutanota_quote">NEWB it is gone.</blockquote>',
  ),
  whole(
    'Fastmail, forward',
    '<div>NEWA see this.</div><div>----- Original message -----</div><div>From: Carrier</div><div>To: Maria</div><div>Subject: Pallet</div><div>Date: Mon, 16 Nov 2026 10:12</div><div>NEWB it is gone.</div>',
  ),
];
