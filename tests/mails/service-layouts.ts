import { layout, type LayoutMail } from './layout-mail.ts';

/** Tables in tables, as newsletters are built. */
function nested(depth: number, inner: string): string {
  return `${'<table width="100%" cellpadding="0" cellspacing="0" border="0"><tbody><tr><td align="center">'.repeat(depth)}${inner}${'</td></tr></tbody></table>'.repeat(depth)}`;
}

/** Mails that services send: shops, newsletters, other ticket systems, mail servers. */
export const SERVICE_LAYOUTS: readonly LayoutMail[] = [
  layout(
    'newsletter of 600 pixels with a preheader',
    `<html><head><style>@media only screen and (max-width:480px){.col{width:100%!important;display:block!important}}@media (prefers-color-scheme:dark){.card{background:#111!important;color:#eee!important}}</style></head><body style="margin:0;padding:0;background:#f4f4f4"><div style="display:none;max-height:0;overflow:hidden;mso-hide:all">Preheadertext &#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;</div>${nested(
      3,
      '<table class="card" width="600" style="width:600px;background:#ffffff;color:#222222"><tr><td class="col" width="300" valign="top"><h1 style="font-size:28px;margin:0">Herbstkatalog</h1><p>Blankets for two</p></td><td class="col" width="300"><a href="https://shop.example/a" style="display:inline-block;background:#006644;color:#ffffff;padding:12px 24px;text-decoration:none">Zum Katalog</a></td></tr></table>',
    )}<p style="font-size:10px;color:#666666">Abmelden</p></body></html>`,
    ['Herbstkatalog', 'Blankets for two', 'Zum Katalog', 'Abmelden'],
    ['Preheadertext'],
  ),
  layout(
    'newsletter with white words on a background picture',
    '<table width="600" background="https://shop.example/hero.jpg" style="background-image:url(https://shop.example/hero.jpg);background-size:cover"><tr><td height="200" style="color:#ffffff;font-size:32px">Whitewords on a hero</td></tr></table><p>Belowhero</p>',
    ['Whitewords on a hero', 'Belowhero'],
  ),
  layout(
    'newsletter with hidden copies for other programs',
    '<div style="font-size:0;line-height:0;color:#ffffff;opacity:0">Zerosized</div><span style="display:none!important;visibility:hidden">Invisiblespan</span><div class="m" hidden>Hiddenattr</div><style>.only-mobile{display:none}</style><div class="only-mobile">Mobilecopy</div><p>Visiblecopy</p>',
    ['Visiblecopy'],
    ['Zerosized', 'Invisiblespan', 'Hiddenattr', 'Mobilecopy'],
  ),
  layout(
    'newsletter with viewport units',
    '<style>.hero{height:100vh;min-height:100vh;font-size:6vw}.foot{margin-top:50vh;padding:2vmin}</style><div class="hero">Herohigh</div><div class="foot">Footlow</div>',
    ['Herohigh', 'Footlow'],
  ),
  layout(
    'newsletter with rules for print alone',
    '<style media="print">.screen{display:none}</style><style>@media print{p{display:none}}</style><p class="screen">Screenwords</p>',
    ['Screenwords'],
  ),
  layout(
    'newsletter with animations',
    '<style>@keyframes in{from{opacity:0;transform:translateY(99px)}to{opacity:1}}.in{opacity:0;animation:in 1s forwards}</style><p class="in">Fadedin</p><marquee>Movingwords</marquee><blink>Blinkingwords</blink>',
    ['Fadedin', 'Movingwords', 'Blinkingwords'],
  ),
  layout(
    'AMP mail',
    '<html amp4email data-css-strict><head><meta charset="utf-8"><script async src="https://cdn.ampproject.example/v0.js"></script><style amp4email-boilerplate>amp-img{display:block}</style><style amp-custom>h1{color:#112233}</style></head><body><h1>Ampheading</h1><amp-carousel width="400" height="300"><p>Slideone</p></amp-carousel><amp-accordion><section expanded><h2>Sectionhead</h2><p>Sectionbody</p></section></amp-accordion></body></html>',
    ['Ampheading', 'Slideone', 'Sectionhead', 'Sectionbody'],
  ),
  layout(
    'mail with rules for a dark scheme',
    '<html><head><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><style>:root{color-scheme:light dark}@media (prefers-color-scheme:dark){body{background:#000000!important;color:#ffffff!important}.pill{color:#fefefe!important}}[data-ogsc] .pill{color:#fff!important}</style></head><body style="background:#ffffff;color:#000000"><p>Darkrulewords</p><p class="pill" style="background:#eeeeee">Pillwords</p></body></html>',
    ['Darkrulewords', 'Pillwords'],
  ),
  layout(
    'mail whose dark rules set the words alone',
    '<style>@media (prefers-color-scheme:dark){p{color:#fafafa}}.x{-webkit-text-fill-color:#1a1a1a}</style><p>Lightonlight</p><p class="x">Filledwords</p>',
    ['Lightonlight', 'Filledwords'],
  ),
  layout(
    'invoice with tables in tables',
    nested(
      6,
      '<table border="1" width="100%"><thead><tr><th>Position</th><th>Menge</th><th align="right">Betrag</th></tr></thead><tbody><tr><td>Netzteil PS-220</td><td>2</td><td align="right">1.234,50&nbsp;€</td></tr><tr><td colspan="2">Zwischensumme</td><td align="right">2.469,00&nbsp;€</td></tr></tbody><tfoot><tr><td colspan="2"><b>Gesamtbetrag</b></td><td>2.938,11&nbsp;€</td></tr></tfoot></table>',
    ),
    ['Position', 'Netzteil PS-220', 'Zwischensumme', 'Gesamtbetrag'],
  ),
  layout(
    'invoice with a wide table',
    `<table style="width:1400px;border-collapse:collapse"><tr>${Array.from({ length: 14 }, (_, index) => `<th style="border:1px solid #999;min-width:90px">Spalte${index}</th>`).join('')}</tr><tr>${Array.from({ length: 14 }, (_, index) => `<td style="border:1px solid #999">Zelle${index}</td>`).join('')}</tr></table>`,
    ['Spalte0', 'Spalte13', 'Zelle13'],
  ),
  layout(
    'order confirmation with products',
    '<div class="order" style="font-family:Arial,sans-serif"><h2 style="margin:0 0 12px">Bestellung 20817</h2><table width="100%"><tr><td width="80"><img src="https://shop.example/p1.jpg" width="80" height="80" alt="Bicycle trailer"></td><td><strong>Fahrradanhänger</strong><br><span style="color:#555">Größe M</span></td><td align="right" style="white-space:nowrap">399,00 €</td></tr></table><a href="https://shop.example/orders/20817/track?utm_source=mail&utm_medium=transactional&utm_campaign=order_confirmation_20817_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa">Sendung verfolgen</a><p>https://shop.example/orders/20817/track?token=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaEndoflink</p></div>',
    [
      'Bestellung 20817',
      'Fahrradanhänger',
      'Größe M',
      '399,00 €',
      'Sendung verfolgen',
      'Endoflink',
    ],
  ),
  layout(
    'calendar invitation',
    '<table border="0" cellpadding="8" style="border:1px solid #dadce0;border-radius:8px"><tr><td style="background:#1a73e8;color:#ffffff;text-align:center"><div>Nov</div><div style="font-size:24px">Dreiundzwanzig</div></td><td><b>Abholtermin</b><br>10:00 – 10:30 (Europe/Berlin)<br><a href="https://meet.example/abc-defg-hij">Am Treffen teilnehmen</a></td></tr><tr><td colspan="2"><a href="https://calendar.example/r?a=yes">Zusagen</a> <a href="https://calendar.example/r?a=no">Absagen</a></td></tr></table><div itemscope itemtype="http://schema.org/EmailMessage"><meta itemprop="description" content="x"></div>',
    ['Dreiundzwanzig', 'Abholtermin', 'Am Treffen teilnehmen', 'Zusagen', 'Absagen'],
  ),
  layout(
    'ticket of another system',
    '<div style="color:#b5b5b5">## Bitte antworten Sie über dieser Zeile ##</div><div class="notification"><p>Ihr Vorgang [INC-0042] wurde aktualisiert.</p><div style="border-left:4px solid #d0d0d0;padding-left:12px"><p><b>Kim</b>, gestern:</p><p>Ersatzteil ist unterwegs.</p></div></div><div style="font-size:1px;color:#ffffff;display:none">[[ref:a1b2c3]]</div>',
    ['[INC-0042]', 'Ersatzteil ist unterwegs.'],
    ['[[ref:a1b2c3]]'],
  ),
  layout(
    'automatic reply',
    '<div dir="ltr"><p>Ich bin bis zum 30.&nbsp;November nicht im Büro.</p><p>In dringenden Fällen: <a href="mailto:vertretung@acme.example">vertretung@acme.example</a></p><p><font size="1" color="#808080">Diese Nachricht wurde automatisch erstellt.</font></p></div>',
    ['nicht im Büro', 'vertretung@acme.example', 'automatisch erstellt'],
  ),
  layout(
    'bounce',
    '<html><body><h2>Ihre Nachricht wurde nicht zugestellt</h2><p>Die Adresse <tt>nobody@acme.example</tt> gibt es nicht.</p><hr><pre>550 5.1.1 &lt;nobody@acme.example&gt;: Recipient address rejected\n    in reply to RCPT TO command\nReporting-MTA: dns; mx.acme.example</pre></body></html>',
    ['nicht zugestellt', 'nobody@acme.example', 'Reporting-MTA'],
  ),
  layout(
    'tracking pixels and spacer pictures',
    '<img src="https://t.example/o.gif" width="1" height="1" alt="Trackeralt"><img src="https://t.example/s.gif" width="600" height="1" alt=""><p>Pixelbody</p><img src="https://t.example/p.gif" style="display:none" alt="Hiddentracker">',
    ['Pixelbody'],
    ['Trackeralt', 'Hiddentracker'],
  ),
];
