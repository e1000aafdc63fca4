import { layout, type LayoutMail } from './layout-mail.ts';

/** A log with lines longer than any page. */
const LOG = Array.from(
  { length: 12 },
  (_, line) => `2026-11-16T10:12:${line}Z worker[${line}]: ${'retry '.repeat(20)}line${line}.`,
).join('\n');

/** Mails that people write, with many programs and in many scripts. */
export const PERSON_LAYOUTS: readonly LayoutMail[] = [
  layout(
    'Outlook with conditional comments and VML',
    '<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><head><!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]--><style><!--\n@font-face{font-family:Calibri;panose-1:2 15 5 2 2 2 4 3 2 4;}\np.MsoNormal{margin:0cm;font-size:11.0pt;mso-fareast-language:EN-US;}\n@page WordSection1{size:612.0pt 792.0pt;margin:70.85pt;}\n--></style></head><body lang="DE" link="#0563C1"><div class="WordSection1"><p class="MsoNormal">Guten Tag,<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><!--[if gte vml 1]><v:shape id="a"><v:textbox>Vmltext</v:textbox></v:shape><![endif]--><![if !vml]><p class="MsoNormal">Fallbackwords</p><![endif]><!--[if mso]><p>Msoonly</p><![endif]--><!--[if !mso]><!--><p>Notmso</p><!--<![endif]--></div></body></html>',
    ['Guten Tag,', 'Fallbackwords', 'Notmso'],
    ['Vmltext', 'Msoonly'],
  ),
  layout(
    'Outlook button of VML',
    '<div><!--[if mso]><v:roundrect href="https://shop.example" style="height:40px;width:200px"><center style="color:#fff">Vmlbutton</center></v:roundrect><![endif]--><!--[if !mso]> <!--><a href="https://shop.example" style="background-color:#1f7f4c;border-radius:4px;color:#ffffff;display:inline-block;line-height:40px;width:200px;text-align:center;mso-hide:all">Htmlbutton</a><!-- <![endif]--></div>',
    ['Htmlbutton'],
    ['Vmlbutton'],
  ),
  layout(
    'lists of Word',
    '<p class="MsoListParagraph" style="text-indent:-18.0pt;mso-list:l0 level1 lfo1"><![if !supportLists]><span style="mso-list:Ignore">1.<span style="font:7.0pt &quot;Times New Roman&quot;">&nbsp;&nbsp;&nbsp; </span></span><![endif]>Erstens<o:p></o:p></p><p class="MsoListParagraph" style="margin-left:36pt;text-indent:-18pt">Zweitens</p>',
    ['Erstens', 'Zweitens'],
  ),
  layout(
    'Arabic, right to left',
    '<html dir="rtl" lang="ar"><body style="text-align:right"><p>مرحبا أميرة،</p><p>تم إرسال الطلب <b>20817</b> إلى شركة Acme Returns.</p><table width="900"><tr><td>العمود</td><td>الأخير</td></tr></table></body></html>',
    ['مرحبا أميرة،', 'Acme Returns', 'العمود', 'الأخير'],
  ),
  layout(
    'Hebrew, right to left by style',
    '<div style="direction:rtl;text-align:right"><p>שלום ג׳וני,</p><ul><li>מדפסת</li><li>ספק כוח</li></ul><blockquote style="border-right:2px solid #ccc">ציטוט</blockquote></div>',
    ['שלום ג׳וני,', 'מדפסת', 'ספק כוח', 'ציטוט'],
  ),
  layout(
    'Persian with English inside',
    '<div dir="rtl">سفارش <span dir="ltr">PS-220 (rev. B)</span> رسید.</div><div dir="auto">Englishline, with a dot.</div>',
    ['PS-220 (rev. B)', 'Englishline'],
  ),
  layout(
    'Japanese with ruby and vertical words',
    '<div lang="ja" style="font-family:\'MS PGothic\'"><p>お世話になっております。</p><p><ruby>返品<rt>へんぴん</rt></ruby>の件です。</p><p style="writing-mode:vertical-rl;height:120px">縦書き</p></div>',
    ['お世話になっております。', 'へんぴん', 'の件です。', '縦書き'],
  ),
  layout(
    'Chinese with full-width punctuation',
    '<div style="font-family:宋体;font-size:14px"><div>您好：</div><div>订单“20817”已发货，请查收。</div><includetail><div><br></div><div style="color:#909090;font-size:12px">发自我的手机</div></includetail></div>',
    ['您好：', '订单“20817”已发货，请查收。', '发自我的手机'],
  ),
  layout(
    'Thai without spaces',
    `<p>${'เครื่องพิมพ์ของเรามีปัญหาและต้องการอะไหล่ใหม่'.repeat(8)}จบแล้ว</p><p>ขอบคุณค่ะ</p>`,
    ['ขอบคุณค่ะ'],
  ),
  layout(
    'Greek, Russian, and emoji',
    '<p>Καλημέρα 👩🏽‍🔧</p><p>Добрый день, всё готово ✅</p><p>🇩🇪🇫🇷 Flaggenzeile</p>',
    ['Καλημέρα', 'Добрый день', 'Flaggenzeile'],
  ),
  layout(
    'a log in pre',
    `<p>Logintro</p><pre style="white-space:pre;font-family:Courier New">${LOG}</pre><p>Logoutro</p>`,
    ['Logintro', 'line0.', 'line11.', 'Logoutro'],
  ),
  layout(
    'code with its colors',
    '<pre style="background:#2b2b2b;color:#a9b7c6;padding:12px"><code><span style="color:#cc7832">if</span> (count &lt; <span style="color:#6897bb">42</span>) {\n\treturn <span style="color:#6a8759">"codestring"</span>;\n}</code></pre><p>Use <code>npm ci</code>, <kbd>Ctrl</kbd>, <samp>sampleout</samp>, <var>varname</var>.</p>',
    ['return ', '"codestring"', 'npm ci', 'Ctrl', 'sampleout', 'varname'],
  ),
  layout(
    'lists in lists',
    '<ol start="3"><li>Drittens<ul><li>Unterpunkt<ol type="a"><li>Tiefpunkt</li></ol></li></ul></li><li value="9">Neuntens</li></ol><dl><dt>Begriff</dt><dd>Erklärung</dd></dl><menu><li>Menupunkt</li></menu>',
    ['Drittens', 'Unterpunkt', 'Tiefpunkt', 'Neuntens', 'Begriff', 'Erklärung', 'Menupunkt'],
  ),
  layout(
    'signature with pictures',
    '<p>Bodywords</p><div style="font-family:Segoe UI;font-size:10pt"><table cellpadding="0"><tr><td><img src="cid:logo@acme" width="120" height="40" alt="Acme logo"></td><td style="border-left:2px solid #f60;padding-left:8px"><b>Maria Lopez</b><br>Returns Desk<br><a href="tel:+4930123456">+49 30 123456</a></td></tr></table><img src="https://acme.example/banner.png" width="600" alt="Banneralt"><p style="font-size:7pt;color:#999999">Vertraulichkeitshinweis</p></div>',
    ['Bodywords', 'Maria Lopez', 'Returns Desk', '+49 30 123456', 'Vertraulichkeitshinweis'],
  ),
  layout(
    'pictures by content ID only',
    '<p>Screenshotbelow</p><img src="cid:screen1" width="800" height="400"><div><img src="cid:screen2"></div><p>Screenshotabove</p>',
    ['Screenshotbelow', 'Screenshotabove'],
  ),
  layout(
    'old markup',
    '<center><font face="Comic Sans MS" size="5" color="navy">Centeredfont</font></center><listing>Listingwords</listing><xmp><b>Xmpwords</b></xmp><nobr>Nobrwords</nobr><acronym title="x">Acronym</acronym><big>Bigwords</big><strike>Strikewords</strike><tt>Ttwords</tt><dir><li>Dirwords</dir>',
    [
      'Centeredfont',
      'Listingwords',
      'Xmpwords',
      'Nobrwords',
      'Acronym',
      'Bigwords',
      'Strikewords',
      'Ttwords',
      'Dirwords',
    ],
  ),
  layout(
    'a form with its texts',
    '<form action="https://shop.example/rate"><fieldset><legend>Legendwords</legend><label>Labelwords <input name="a" value="Inputvalue"></label><textarea>Textareawords</textarea><select><option>Optionwords</option></select><button>Buttonwords</button></fieldset></form><p>Afterform</p>',
    ['Legendwords', 'Labelwords', 'Textareawords', 'Optionwords', 'Buttonwords', 'Afterform'],
  ),
  layout(
    'words over each other by position',
    '<div style="position:relative;height:40px"><div style="position:absolute;top:0;left:0;background:#ffffff">Overone</div><div style="position:absolute;top:0;left:0;background:#ffffff">Overtwo</div></div><div style="margin-top:-20px">Overthree</div>',
    ['Overone', 'Overtwo', 'Overthree'],
  ),
  layout(
    'columns, floats, and flex',
    '<div style="column-count:3;width:900px"><p>Columnone</p><p>Columntwo</p></div><img align="left" src="https://shop.example/a.png" width="50" height="50" alt=""><p>Floatwords</p><div style="display:flex;width:100%;overflow:hidden"><div style="flex:0 0 300px">Flexone</div><div style="flex:0 0 300px">Flextwo</div></div><div style="display:grid;grid-template-columns:repeat(4,200px)"><span>Gridone</span><span>Gridtwo</span><span>Gridthree</span><span>Gridfour</span></div>',
    ['Columnone', 'Columntwo', 'Floatwords', 'Flexone', 'Gridone', 'Gridfour'],
  ),
  layout(
    'light words on a dark card',
    '<div style="background:#101820;padding:16px"><p style="color:#f2aa4c">Goldwords</p><p style="color:rgb(255 255 255 / 90%)">Slashcolor</p><a href="https://shop.example" style="color:inherit">Inheritlink</a></div><p style="color:windowtext">Windowtext</p><p style="color:#000">Blackwords</p><p style="color:#fff;background:#00f">Whiteonblue</p>',
    ['Goldwords', 'Slashcolor', 'Windowtext', 'Blackwords', 'Whiteonblue'],
  ),
  layout(
    'a body with colors of its own',
    '<html><body bgcolor="#000000" text="#ffffff" link="#88ccff"><p>Bodycolored</p><p><a href="https://shop.example">Linkcolored</a></p></body></html>',
    ['Bodycolored', 'Linkcolored'],
  ),
];
