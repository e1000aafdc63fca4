import { folding, type ReplyMail, whole } from './reply-mail.ts';

const STYLE =
  'style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"';

function gmail(written: string, attribution: string, quoted: string, below = ''): string {
  return `<div dir="ltr">${written}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${attribution}<br></div><blockquote class="gmail_quote" ${STYLE}>${quoted}</blockquote></div>${below}`;
}

const AT =
  'On Mon, Nov 16, 2026 at 10:12 AM Johnny Agent &lt;<a href="mailto:johnny@example.com">johnny@example.com</a>&gt; wrote:';
const ASKED = 'OLDA when will the driver be at the gate?';

/** Attributions of Gmail in languages of Zendesk's agents. */
const LANGUAGES: Readonly<Record<string, string>> = {
  de: 'Am Mo., 16. Nov. 2026 um 10:12 Uhr schrieb Johnny Agent &lt;johnny@example.com&gt;:',
  fr: 'Le lun. 16 nov. 2026 à 10:12, Johnny Agent &lt;johnny@example.com&gt; a écrit :',
  es: 'El lun, 16 nov 2026 a las 10:12, Johnny Agent (&lt;johnny@example.com&gt;) escribió:',
  it: 'Il giorno lun 16 nov 2026 alle ore 10:12 Johnny Agent &lt;johnny@example.com&gt; ha scritto:',
  nl: 'Op ma 16 nov 2026 om 10:12 schreef Johnny Agent &lt;johnny@example.com&gt;:',
  pt: 'Em seg., 16 de nov. de 2026 às 10:12, Johnny Agent &lt;johnny@example.com&gt; escreveu:',
  pl: 'pon., 16 lis 2026 o 10:12 Johnny Agent &lt;johnny@example.com&gt; napisał(a):',
  sv: 'Den mån 16 nov. 2026 kl 10:12 skrev Johnny Agent &lt;johnny@example.com&gt;:',
  ru: 'пн, 16 нояб. 2026 г. в 10:12, Johnny Agent &lt;johnny@example.com&gt;:',
  uk: 'пн, 16 лист. 2026 р. о 10:12 Johnny Agent &lt;johnny@example.com&gt; пише:',
  cs: 'po 16. 11. 2026 v 10:12 odesílatel Johnny Agent &lt;johnny@example.com&gt; napsal:',
  ja: '2026年11月16日(月) 10:12 Johnny Agent &lt;johnny@example.com&gt;:',
  ko: '2026년 11월 16일 (월) 오전 10:12, Johnny Agent &lt;johnny@example.com&gt;님이 작성:',
  zh: 'Johnny Agent &lt;johnny@example.com&gt; 于2026年11月16日周一 10:12写道：',
  he: '‫בתאריך יום ב׳, 16 בנוב׳ 2026 ב-10:12 מאת ‪Johnny Agent‬‏ &lt;‪johnny@example.com‬‏&gt;:‬',
  ar: 'في الاثنين، 16 نوفمبر 2026 في 10:12 ص تمت كتابة ما يلي بواسطة Johnny Agent &lt;johnny@example.com&gt;:',
  tr: 'Johnny Agent &lt;johnny@example.com&gt;, 16 Kas 2026 Pzt, 10:12 tarihinde şunu yazdı:',
  vi: 'Vào Th 2, 16 thg 11, 2026 vào lúc 10:12 Johnny Agent &lt;johnny@example.com&gt; đã viết:',
  th: 'ในวันที่ จ. 16 พ.ย. 2026 เวลา 10:12 Johnny Agent &lt;johnny@example.com&gt; เขียนว่า:',
};

export const GMAIL: readonly ReplyMail[] = [
  folding('Gmail', gmail('NEWA at nine tomorrow.', AT, ASKED), [ASKED]),
  folding('Gmail, a question that the app does not know', gmail('NEWA at nine.', AT, ASKED), []),
  folding('Gmail, one word quoted', gmail('NEWA thank you.', AT, 'OLDA'), []),
  folding(
    'Gmail, a quotation in a quotation',
    gmail(
      'NEWA all fine now.',
      AT,
      `<div>OLDA is the second box with you?</div><div class="gmail_quote"><div class="gmail_attr">On Sun, Nov 15, 2026 at 9:00 AM Maria Lopez &lt;maria@acme.example&gt; wrote:<br></div><blockquote class="gmail_quote" ${STYLE}>OLDB we sent two boxes on Friday.</blockquote></div>`,
    ),
    ['OLDB we sent two boxes on Friday.', 'OLDA is the second box with you?'],
  ),
  folding(
    'Gmail, older, with the attribution as text',
    `NEWA yes, both.<br><div class="gmail_extra"><br><div class="gmail_quote">On 16 November 2026 at 10:12, Johnny Agent <span dir="ltr">&lt;johnny@example.com&gt;</span> wrote:<br><blockquote class="gmail_quote" ${STYLE}>OLDA one or both?</blockquote></div><br></div>`,
    ['OLDA one or both?'],
  ),
  folding(
    'Gmail for Android',
    `<div dir="auto">NEWA on my way.</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, 16 Nov 2026, 10:12 Johnny Agent, &lt;johnny@example.com&gt; wrote:<br></div><blockquote class="gmail_quote" ${STYLE}>OLDA where are you now?</blockquote></div>`,
    ['OLDA where are you now?'],
  ),
  folding(
    'Gmail, a signature below the quotation',
    gmail(
      'NEWA it is done.',
      AT,
      ASKED,
      '<div class="gmail_signature">NEWB Maria Lopez<br>Acme</div>',
    ),
    [ASKED],
  ),
  ...Object.entries(LANGUAGES).map(([language, attribution]) =>
    folding(`Gmail, ${language}`, gmail('NEWA 9:00.', attribution, 'OLDA 9:00 ✓ 10:00 ?'), []),
  ),
  whole(
    'Gmail, answers between quotations',
    `<div dir="ltr">NEWA below.</div><div class="gmail_quote"><div class="gmail_attr">${AT}<br></div><blockquote class="gmail_quote" ${STYLE}>OLDA when will it arrive?</blockquote><div>NEWB on Friday.</div><blockquote class="gmail_quote" ${STYLE}>OLDB who signs for it?</blockquote></div><div>NEWC the porter.</div>`,
    ['OLDA when will it arrive?\nOLDB who signs for it?'],
  ),
  whole(
    'Gmail, the last quotation between answers ends the message',
    `<div class="gmail_quote"><div class="gmail_attr">${AT}<br></div><blockquote class="gmail_quote" ${STYLE}>OLDA when will it arrive?</blockquote><div>NEWA on Friday, and I do not know about this:</div><blockquote class="gmail_quote" ${STYLE}>OLDB who signs for it?</blockquote></div>`,
    ['OLDA when will it arrive?\nOLDB who signs for it?'],
  ),
  whole(
    'Gmail, an answer written into the quotation',
    gmail('NEWA see blue.', AT, `<div>${ASKED}</div><div style="color:blue">NEWB at nine.</div>`),
    [ASKED],
  ),
  whole(
    'Gmail, an answer written into a line of the quotation',
    gmail('NEWA see blue.', AT, `${ASKED} <font color="blue">NEWB at nine.</font>`),
    [ASKED],
  ),
  whole(
    'Gmail, forward of a conversation',
    `<div dir="ltr">NEWA please help them.</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>From: <strong>Carrier</strong> &lt;desk@carrier.example&gt;<br>Date: Mon, Nov 16, 2026 at 10:12 AM<br>Subject: Re: Damage<br>To: Maria Lopez<br></div><br>NEWB we have found the box.<div class="gmail_quote"><div class="gmail_attr">On Sun, Nov 15, 2026 at 9:00 AM Maria Lopez &lt;maria@acme.example&gt; wrote:<br></div><blockquote class="gmail_quote" ${STYLE}>NEWC one box is missing.</blockquote></div></div>`,
  ),
  whole('Gmail, an unmarked signature below', gmail('NEWA done.', AT, ASKED, '<p>NEWB Maria</p>')),
  whole(
    'Gmail, a passage that the sender indented',
    `<div dir="ltr">NEWA their terms say:</div><blockquote class="gmail_quote" ${STYLE}>NEWB returns within 14 days.</blockquote>`,
  ),
];
