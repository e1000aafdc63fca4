import { type ReplyMail, whole } from './reply-mail.ts';

/** Mails of which an earlier version hid new words, or left half of a quotation. They stay whole. */
export const REPORTED_WHOLE: readonly ReplyMail[] = [
  whole(
    'apple-attr-outside',
    '<div>NEWA Hi,</div><div>On 16 Nov 2026, at 10:12, Johnny Agent wrote:</div><blockquote type="cite">OLDA when?</blockquote><div>NEWB tomorrow.</div>',
    ['OLDA when?'],
  ),
  whole(
    'apple-forward',
    '<div>NEWA see below, please act.</div><div><br><blockquote type="cite"><div>Begin forwarded message:</div><br><div><b>From: </b>Carrier</div><div><b>Subject: </b>Damage</div><br><div>NEWB the parcel was crushed.</div></blockquote></div>',
    [],
  ),
  whole(
    'el-cliente',
    '<p>NEWA Hola,</p><p>El cliente nos escribió:</p><blockquote>NEWB la caja estaba vacía.</blockquote><p>NEWC ¿qué hacemos?</p>',
    [],
  ),
  whole(
    'fastmail-interleaved',
    '<div>NEWA Hi,</div><div>On Mon, 16 Nov 2026, at 10:12, Johnny Agent wrote:</div><blockquote type="cite" id="qt">OLDA when?</blockquote><div>NEWB tomorrow.</div><blockquote type="cite">OLDB where?</blockquote><div>NEWC hall B.</div>',
    ['OLDA when?\nOLDB where?'],
  ),
  whole(
    'gmail-forward-note',
    '<div dir="ltr">NEWA please see what the carrier writes:</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>From: <b>Carrier</b> &lt;desk@carrier.example&gt;<br>Subject: Damage<br></div><div dir="ltr">NEWB the parcel was crushed on the belt.</div></div>',
    [],
  ),
  whole(
    'gmail-forward-sig',
    '<div dir="ltr"><br clear="all"><div><span>-- </span><br><div dir="ltr" class="gmail_signature">Maria Lopez, Acme Returns</div></div><br><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>Von: Spedition<br></div>NEWA das Paket ist zerdrückt.</div></div>',
    [],
  ),
  whole(
    'gmail-inline',
    '<div dir="ltr">NEWA see my answers below.</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, Nov 16, 2026 at 10:12 AM Johnny Agent wrote:<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex">OLDA when does the driver come?</blockquote><div>NEWB tomorrow at nine.</div><blockquote class="gmail_quote">OLDB and the second parcel?</blockquote><div>NEWC it is lost, please send a new one.</div></div>',
    ['OLDA when does the driver come?\nOLDB and the second parcel?'],
  ),
  whole(
    'gmail-sig-below',
    '<div dir="ltr">NEWA he comes tomorrow at nine.<div><br></div><div>Regards, Maria</div></div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Mon, Nov 16, 2026 Johnny Agent wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"><div>OLDA when does the driver come?</div></blockquote></div><div class="gmail_signature">NEWB Maria Lopez</div>',
    ['OLDA when does the driver come?'],
  ),
  whole(
    'grey-rule-order',
    '<p>NEWA Dear customer,</p><p style="border-top:solid #b5c4df 2px">NEWB Invoice 4711 is due.</p><table><tr><td>NEWC pay to IBAN DE00</td></tr></table>',
    [],
  ),
  whole(
    'mailspring-inline',
    '<div>NEWA Hi,</div><div class="gmail_quote_attribution">On Nov 16 2026, Johnny Agent wrote:</div><blockquote class="gmail_quote">OLDA when?</blockquote><div>NEWB tomorrow.</div><blockquote class="gmail_quote">OLDB where?</blockquote><div>NEWC hall B.</div>',
    ['OLDA when?\nOLDB where?'],
  ),
  whole(
    'op-de-site',
    '<p>NEWA Hallo,</p><p>Op de site van de vervoerder schreef iemand:</p><blockquote>NEWB de doos was leeg.</blockquote><p>NEWC wat nu?</p>',
    [],
  ),
  whole(
    'original-in-new',
    '<p>NEWA Please put this as text on the letter:</p><p>--- Original message ---</p><p>NEWB We are sorry.</p>',
    [],
  ),
  whole(
    'outlook-forward-note',
    '<div class="WordSection1"><p class="MsoNormal">NEWA please handle the mail below.<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>From:</b> Carrier desk &lt;johnny@example.com&gt;<br><b>Sent:</b> 16.11.2026 10:12<br><b>To:</b> Maria Lopez<br><b>Subject:</b> FW: Damage</p></div></div><p class="MsoNormal">NEWB the parcel was crushed on the belt.</p></div>',
    [],
  ),
  whole(
    'outlook-hr-sig',
    '<p class="MsoNormal">NEWA Hi Johnny, two points:</p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p>NEWB Maria Lopez, Acme</p></div>',
    [],
  ),
  whole(
    'owa-forward-note',
    '<div class="elementToProof" style="font-family:Aptos,Calibri;font-size:12pt;color:rgb(0,0,0)">NEWA FYI, the carrier says:</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000"><b>From:</b> Carrier &lt;johnny@example.com&gt;<br><b>Sent:</b> Monday<br><b>To:</b> Maria<br><b>Subject:</b> Pick-up</font><div>&nbsp;</div></div><div>NEWB the parcel was crushed.</div>',
    [],
  ),
  whole(
    'owa-inline',
    '<div class="elementToProof" style="font-family:Aptos,Calibri;font-size:12pt;color:rgb(0,0,0)">NEWA answers below.</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000"><b>From:</b> Johnny Agent &lt;johnny@example.com&gt;<br><b>Sent:</b> Monday<br><b>To:</b> Maria<br><b>Subject:</b> Pick-up</font><div>&nbsp;</div></div><div>OLDA when does the driver come?</div><div style="color:blue">NEWB tomorrow at nine.</div>',
    ['OLDA when does the driver come?'],
  ),
  whole(
    'quote-of-manual',
    '<p>NEWA Hi,</p><p>On page 4 of your manual the engineer wrote:</p><blockquote>NEWB never open the lid while hot.</blockquote><p>NEWC yet your driver told me to open it. Who is right?</p>',
    [],
  ),
  whole(
    'rainloop-bottom',
    '<p>NEWA Hello Johnny,</p><p>On 16 November 2026 at 10:12, Johnny Agent wrote:</p><blockquote><p>OLDA when does the driver come?</p></blockquote><p>NEWB he comes tomorrow at nine, please be in.</p>',
    ['OLDA when does the driver come?'],
  ),
  whole(
    'roundcube-below',
    '<p>NEWA Hello,</p><p id="reply-intro">On 2026-11-16 10:12, Johnny Agent wrote:</p><blockquote type="cite" style="padding:0 .4em;border-left:#1010ff 2px solid;margin:0"><div>OLDA when?</div></blockquote><p>NEWB he comes tomorrow.</p>',
    ['OLDA when?'],
  ),
  whole(
    'tb-below-hello',
    '<p>NEWA Hello Johnny,</p><div class="moz-cite-prefix">On 16/11/2026 10:12, Johnny Agent wrote:<br></div><blockquote type="cite"><p>OLDA when?</p></blockquote><p>NEWB tomorrow at nine, hall B.</p>',
    ['OLDA when?'],
  ),
  whole(
    'tb-en',
    '<p>NEWA he comes tomorrow at nine.</p><div class="moz-cite-prefix">On 16/11/2026 10:12, Johnny Agent wrote:<br></div><blockquote type="cite" cite="mid:1@example.com"><p>OLDA when does the driver come?</p></blockquote><p>NEWB Maria Lopez, Acme Returns</p>',
    ['OLDA when does the driver come?'],
  ),
  whole(
    'tb-forward-note',
    '<p>NEWA please act on this.</p><div class="moz-forward-container"><br>-------- Forwarded Message --------<table class="moz-email-headers-table"><tbody><tr><th>Subject: </th><td>Damage</td></tr><tr><th>From: </th><td>Carrier</td></tr></tbody></table><br>NEWB the parcel was crushed.</div>',
    [],
  ),
  whole(
    'tb-interleaved-hello-es',
    '<p>NEWA Hello Johnny,</p><div class="moz-cite-prefix">El 16/11/2026 a las 10:12, Johnny Agent escribió:</div><blockquote type="cite">OLDA when?</blockquote><p>NEWB tomorrow at nine.</p><blockquote type="cite">OLDB where?</blockquote><p>NEWC hall B.</p>',
    ['OLDA when?\nOLDB where?'],
  ),
  whole(
    'tb-interleaved-hello-nl',
    '<p>NEWA Hello Johnny,</p><div class="moz-cite-prefix">Op 16-11-2026 om 10:12 schreef Johnny Agent:</div><blockquote type="cite">OLDA when?</blockquote><p>NEWB tomorrow at nine.</p><blockquote type="cite">OLDB where?</blockquote><p>NEWC hall B.</p>',
    ['OLDA when?\nOLDB where?'],
  ),
  whole(
    'tb-interleaved-hello',
    '<p>NEWA Hello Johnny,</p><div class="moz-cite-prefix">On 16/11/2026 10:12, Johnny Agent wrote:</div><blockquote type="cite">OLDA when?</blockquote><p>NEWB tomorrow at nine.</p><blockquote type="cite">OLDB where?</blockquote><p>NEWC hall B.</p>',
    ['OLDA when?\nOLDB where?'],
  ),
  whole(
    'tb-it',
    '<p>NEWA he comes tomorrow at nine.</p><div class="moz-cite-prefix">Il 16/11/2026 10:12, Johnny Agent ha scritto:<br></div><blockquote type="cite" cite="mid:1@example.com"><p>OLDA when does the driver come?</p></blockquote><p>NEWB Maria Lopez, Acme Returns</p>',
    ['OLDA when does the driver come?'],
  ),
  whole(
    'word-border',
    '<p class="MsoNormal">NEWA Hi Johnny,</p><p class="MsoNormal" style="border:none;border-top:solid #E1E1E1 1.0pt">NEWB two things:</p><p class="MsoNormal">NEWC the label and the key.</p>',
    [],
  ),
  whole(
    'tb-interleaved-hello-fr',
    '<p>NEWA Hello Johnny,</p><div class="moz-cite-prefix">Le 16/11/2026 à 10:12, Johnny Agent a écrit :</div><blockquote type="cite">OLDA when?</blockquote><p>NEWB tomorrow at nine.</p><blockquote type="cite">OLDB where?</blockquote><p>NEWC hall B.</p>',
    ['OLDA when?\nOLDB where?'],
  ),
];
