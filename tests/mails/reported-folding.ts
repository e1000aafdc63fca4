import { folding, type ReplyMail } from './reply-mail.ts';

/** Mails whose quotation an earlier version did not fold, or not together with its attribution. */
export const REPORTED_FOLDING: readonly ReplyMail[] = [
  folding(
    'attr-textnode',
    'NEWA he comes tomorrow.<br><br>On Mon, 16 Nov 2026, Johnny Agent wrote:<br><blockquote type="cite">OLDA when?</blockquote>',
    ['OLDA when?'],
  ),
  folding(
    'tb-da',
    '<p>NEWA he comes tomorrow at nine.</p><div class="moz-cite-prefix">Den 16.11.2026 kl. 10.12 skrev Johnny Agent:<br></div><blockquote type="cite" cite="mid:1@example.com"><p>OLDA when does the driver come?</p></blockquote><p>NEWB Maria Lopez, Acme Returns</p>',
    ['OLDA when does the driver come?'],
  ),
  folding(
    'tb-fi',
    '<p>NEWA he comes tomorrow at nine.</p><div class="moz-cite-prefix">Johnny Agent kirjoitti 16.11.2026 klo 10.12:<br></div><blockquote type="cite" cite="mid:1@example.com"><p>OLDA when does the driver come?</p></blockquote><p>NEWB Maria Lopez, Acme Returns</p>',
    ['OLDA when does the driver come?'],
  ),
  folding(
    'tb-ja',
    '<p>NEWA he comes tomorrow at nine.</p><div class="moz-cite-prefix">On 2026/11/16 10:12, Johnny Agent さんは書きました:<br></div><blockquote type="cite" cite="mid:1@example.com"><p>OLDA when does the driver come?</p></blockquote><p>NEWB Maria Lopez, Acme Returns</p>',
    ['OLDA when does the driver come?'],
  ),
  folding(
    'tb-ru',
    '<p>NEWA he comes tomorrow at nine.</p><div class="moz-cite-prefix">16.11.2026 10:12, Johnny Agent пишет:<br></div><blockquote type="cite" cite="mid:1@example.com"><p>OLDA when does the driver come?</p></blockquote><p>NEWB Maria Lopez, Acme Returns</p>',
    ['OLDA when does the driver come?'],
  ),
  folding(
    'exchange-underscore',
    '<div>NEWA he comes tomorrow.</div><div>________________________________</div><div>From: Johnny Agent</div><div>Sent: Monday</div><div>Subject: Pick-up</div><div>OLDA when?</div>',
    ['OLDA when?'],
  ),
  folding(
    'gmx',
    '<div>NEWA er kommt morgen.</div><div name="quote" style="margin:10px 5px 5px 10px;padding:10px 0 10px 10px;border-left:2px solid #C3D9E5"><div style="margin:0 0 10px 0"><b>Gesendet:</b> Montag<br><b>Von:</b> "Johnny Agent"<br><b>Betreff:</b> Abholung</div><div name="quoted-content">OLDA wann?</div></div>',
    ['OLDA wann?'],
  ),
  folding(
    'gt-quoted',
    '<div>NEWA he comes tomorrow.<br><br>On Mon, 16 Nov 2026, Johnny Agent wrote:<br>&gt; OLDA when does the driver come?<br>&gt; Thanks<br></div>',
    ['OLDA when does the driver come?\nThanks'],
  ),
  folding(
    'mailru',
    '<div>NEWA он приедет завтра.</div><blockquote style="border-left:1px solid #0857A6;margin:10px;padding:0 0 0 10px">Понедельник, 16 ноября 2026, 10:12 +03:00 от Johnny Agent:<br>OLDA когда?</blockquote>',
    ['OLDA когда?'],
  ),
  folding(
    'netease',
    '<div>NEWA 他明天来。</div><br><div style="position:relative;zoom:1"></div><div id="divNeteaseMailCard"></div><p>在 2026-11-16 10:12:00，"Johnny Agent" &lt;johnny@example.com&gt; 写道：</p><blockquote id="isReplyContent" style="PADDING-LEFT:1ex;MARGIN:0 0 0 0.8ex;BORDER-LEFT:#ccc 1px solid">OLDA 什么时候？</blockquote>',
    ['OLDA 什么时候？'],
  ),
  folding(
    'outlook-mac2011',
    '<div>NEWA he comes tomorrow.</div><div><br></div><span id="OLK_SRC_BODY_SECTION"><div style="font-family:Calibri;font-size:11pt;text-align:left;color:black;BORDER-BOTTOM:medium none;BORDER-LEFT:medium none;PADDING-BOTTOM:0in;PADDING-LEFT:0in;PADDING-RIGHT:0in;BORDER-TOP:#b5c4df 1pt solid;BORDER-RIGHT:medium none;PADDING-TOP:3pt"><span style="font-weight:bold">From: </span>Johnny Agent<br><span style="font-weight:bold">Subject: </span>Pick-up<br></div><div>OLDA when does the driver come?</div></span>',
    ['OLDA when does the driver come?'],
  ),
  folding(
    'outlook-order',
    '<div class="WordSection1"><p class="MsoNormal">NEWA he comes tomorrow.<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><div><div style="border:none;border-top:1.0pt solid #E1E1E1;padding:3.0pt 0in 0in 0in"><p class="MsoNormal"><b>From:</b> Johnny Agent &lt;johnny@example.com&gt;<br><b>Sent:</b> 16.11.2026 10:12<br><b>To:</b> Maria Lopez<br><b>Subject:</b> Pick-up</p></div></div><p class="MsoNormal">OLDA when does the driver come?</p></div>',
    ['OLDA when does the driver come?'],
  ),
  folding(
    'outlook-original-fr',
    '<p>NEWA il vient demain.</p><p>-----Message d’origine-----</p><p>De : Johnny Agent</p><p>OLDA quand ?</p>',
    ['OLDA quand ?'],
  ),
  folding(
    'outlook-original-it',
    '<p>NEWA viene domani.</p><p>-----Messaggio originale-----</p><p>Da: Johnny Agent</p><p>OLDA quando?</p>',
    ['OLDA quando?'],
  ),
  folding(
    'outlook-original-pt',
    '<p>NEWA vem amanhã.</p><p>-----Mensagem original-----</p><p>De: Johnny Agent</p><p>OLDA quando?</p>',
    ['OLDA quando?'],
  ),
  folding(
    'outlook-plain-original',
    '<p>NEWA he comes tomorrow.</p><p>-----Original Message-----<br>From: Johnny Agent<br>Sent: Monday<br>Subject: Pick-up</p><p>OLDA when?</p>',
    ['OLDA when?'],
  ),
  folding(
    'qq',
    '<div>NEWA 他明天来。</div><div><br></div><div style="font-size:12px;padding:2px 0">------------------&nbsp;原始邮件&nbsp;------------------</div><div style="font-size:12px;background:#efefef;padding:8px"><div><b>发件人:</b>&nbsp;"Johnny Agent"</div></div><div>OLDA 什么时候？</div>',
    ['OLDA 什么时候？'],
  ),
  folding(
    'rainloop-fr',
    '<p>NEWA he comes tomorrow.</p><p>Le 16 novembre 2026 à 10:12, "Johnny Agent" a écrit :</p><blockquote><p>OLDA when does the driver come?</p></blockquote>',
    ['OLDA when does the driver come?'],
  ),
  folding(
    'rainloop-tr',
    '<p>NEWA he comes tomorrow.</p><p>Johnny Agent, 16 Kas 2026 10:12 tarihinde şunu yazdı:</p><blockquote><p>OLDA when does the driver come?</p></blockquote>',
    ['OLDA when does the driver come?'],
  ),
  folding(
    'samsung-it',
    '<div dir="auto">NEWA viene domani.</div><div><br></div><div style="font-size:100%"><div>-------- Messaggio originale --------</div><div>Da: Johnny Agent</div></div><div>OLDA quando?</div>',
    ['OLDA quando?'],
  ),
  folding(
    'tuta',
    '<div>NEWA he comes tomorrow.</div><div><br></div><div>16 Nov 2026, 10:12 by Johnny Agent:<br></div><blockquote class="tutanota_quote" style="border-left:1px solid #93A3B8;padding-left:10px">OLDA when?</blockquote>',
    ['OLDA when?'],
  ),
  folding(
    'x-prefixed',
    '<div>NEWA he comes tomorrow.</div><hr><div id="x_divRplyFwdMsg"><b>From:</b> Johnny Agent<br><b>Sent:</b> Monday</div><div>OLDA when?</div>',
    ['OLDA when?'],
  ),
  folding(
    'yandex',
    '<div>NEWA он приедет завтра.</div><div> </div><div>16.11.2026, 10:12, "Johnny Agent" &lt;johnny@example.com&gt;:</div><blockquote><p>OLDA когда?</p></blockquote>',
    ['OLDA когда?'],
  ),
  folding(
    'zendesk-delim',
    '<p>NEWA he comes tomorrow.</p><p style="color:#b5b5b5">##- Please type your reply above this line -##</p><p>Johnny Agent, OLDA when?</p>',
    ['Johnny Agent, OLDA when?'],
  ),
];
