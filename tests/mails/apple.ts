import { folding, type ReplyMail, whole } from './reply-mail.ts';

const ASKED = 'OLDA which entrance is open on Sunday?';

function apple(written: string, attribution: string, quoted: string): string {
  return `<div dir="ltr">${written}</div><div dir="ltr"><br><blockquote type="cite">${attribution}<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">${quoted}</div></blockquote>`;
}

/** Attributions of Apple Mail in languages of Zendesk's agents. */
const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'On Nov 16, 2026, at 10:12 AM, Johnny Agent &lt;johnny@example.com&gt; wrote:',
  de: 'Am 16.11.2026 um 10:12 schrieb Johnny Agent &lt;johnny@example.com&gt;:',
  fr: 'Le 16 nov. 2026 à 10:12, Johnny Agent &lt;johnny@example.com&gt; a écrit :',
  es: 'El 16 nov 2026, a las 10:12, Johnny Agent &lt;johnny@example.com&gt; escribió:',
  it: 'Il giorno 16 nov 2026, alle ore 10:12, Johnny Agent &lt;johnny@example.com&gt; ha scritto:',
  nl: 'Op 16 nov 2026, om 10:12 heeft Johnny Agent &lt;johnny@example.com&gt; het volgende geschreven:',
  pt: 'No dia 16/11/2026, às 10:12, Johnny Agent &lt;johnny@example.com&gt; escreveu:',
  da: 'Den 16. nov. 2026 kl. 10.12 skrev Johnny Agent &lt;johnny@example.com&gt;:',
  no: 'Den 16. nov. 2026 kl. 10:12 skrev Johnny Agent &lt;johnny@example.com&gt;:',
  sv: '16 nov. 2026 kl. 10:12 skrev Johnny Agent &lt;johnny@example.com&gt;:',
  fi: 'Johnny Agent &lt;johnny@example.com&gt; kirjoitti 16.11.2026 kello 10.12:',
  ja: '2026/11/16 10:12、Johnny Agent &lt;johnny@example.com&gt;のメール:',
  zh: '在 2026年11月16日，10:12，Johnny Agent &lt;johnny@example.com&gt; 写道：',
  ko: '2026. 11. 16. 오전 10:12, Johnny Agent &lt;johnny@example.com&gt; 작성:',
};

/** "Begin forwarded message" of Apple Mail. */
const FORWARDED: Readonly<Record<string, string>> = {
  en: 'Begin forwarded message:',
  de: 'Anfang der weitergeleiteten Nachricht:',
  fr: 'Début du message transféré :',
  es: 'Inicio del mensaje reenviado:',
  it: 'Inizio messaggio inoltrato:',
  nl: 'Begin doorgestuurd bericht:',
  pt: 'Início da mensagem encaminhada:',
  sv: 'Vidarebefordrat mejl:',
  pl: 'Początek przekazywanej wiadomości:',
};

export const APPLE: readonly ReplyMail[] = [
  ...Object.entries(LANGUAGES).map(([language, attribution]) =>
    folding(`Apple Mail, ${language}`, apple('NEWA 2', attribution, 'OLDA 1 / 2 / 3 / 4'), []),
  ),
  folding(
    'Apple Mail for the Mac',
    `<div>NEWA the north one.<br><div><br><blockquote type="cite"><div>On 16 Nov 2026, at 10:12, Johnny Agent wrote:</div><br class="Apple-interchange-newline"><div>${ASKED}</div></blockquote></div><br></div>`,
    [ASKED],
  ),
  folding(
    'iPhone, with its signature above',
    apple(
      'NEWA the north one.<br><br><div dir="ltr">Sent from my iPhone</div>',
      LANGUAGES['en'] ?? '',
      ASKED,
    ),
    [ASKED],
  ),
  folding(
    'Apple Mail, a question as the conversation has it, and text below',
    `<div>NEWA hello,</div><div>On 16 Nov 2026, at 10:12, Johnny Agent wrote:</div><blockquote type="cite">${ASKED}</blockquote><div>NEWB the north one.</div>`,
    [ASKED],
  ),
  ...Object.entries(FORWARDED).map(([language, label]) =>
    whole(
      `Apple Mail, forward, ${language}`,
      `<div>NEWA for you.</div><br><blockquote type="cite"><div>${label}</div><br><div><b>From: </b>Carrier</div><div><b>Subject: </b>Gate</div><div><b>Date: </b>16 November 2026 at 10:12</div><br><div>NEWB the south gate is shut.</div></blockquote>`,
    ),
  ),
  whole(
    'Apple Mail, text pasted as a quotation',
    '<div>NEWA their site says:</div><blockquote type="cite"><div>NEWB open on Sundays.</div></blockquote>',
  ),
  whole(
    'Apple Mail, answers between quotations',
    '<div>NEWA hello,</div><blockquote type="cite"><div>On 16 Nov 2026, at 10:12, Johnny Agent wrote:</div><div>OLDA which gate?</div></blockquote><div>NEWB the north one.</div><blockquote type="cite"><div>OLDB which floor?</div></blockquote><div>NEWC the second.</div>',
    ['OLDA which gate?\nOLDB which floor?'],
  ),
  whole('Apple Mail, nothing but a quotation', apple('', LANGUAGES['en'] ?? '', 'NEWA new to us.')),
];
