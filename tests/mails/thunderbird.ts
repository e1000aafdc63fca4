import { folding, type ReplyMail, whole } from './reply-mail.ts';

function thunderbird(written: string, attribution: string, quoted: string, below = ''): string {
  return `<p>${written}</p><div class="moz-cite-prefix">${attribution}<br></div><blockquote type="cite" cite="mid:1@example.com"><p>${quoted}</p></blockquote>${below}`;
}

/** Attributions of Thunderbird in languages of Zendesk's agents. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ar: 'في 16‏/11‏/2026 10:12، كتب Johnny Agent:',
  bg: 'На 16.11.2026 в 10:12, Johnny Agent написа:',
  cs: 'Dne 16. 11. 2026 v 10:12 Johnny Agent napsal(a):',
  da: 'Den 16.11.2026 kl. 10.12 skrev Johnny Agent:',
  de: 'Am 16.11.2026 um 10:12 schrieb Johnny Agent:',
  el: 'Στις 16/11/2026 10:12, ο/η Johnny Agent έγραψε:',
  en: 'On 16/11/2026 10:12, Johnny Agent wrote:',
  es: 'El 16/11/2026 a las 10:12, Johnny Agent escribió:',
  fi: 'Johnny Agent kirjoitti 16.11.2026 klo 10.12:',
  fr: 'Le 16/11/2026 à 10:12, Johnny Agent a écrit :',
  he: 'בתאריך 16/11/2026 10:12, Johnny Agent כתב:',
  hu: '2026. 11. 16. 10:12 keltezéssel, Johnny Agent írta:',
  id: 'Pada 16/11/2026 10.12, Johnny Agent menulis:',
  it: 'Il 16/11/2026 10:12, Johnny Agent ha scritto:',
  ja: 'On 2026/11/16 10:12, Johnny Agent さんは書きました:',
  ko: '2026-11-16 오전 10:12에 Johnny Agent 이(가) 작성:',
  nl: 'Op 16-11-2026 om 10:12 schreef Johnny Agent:',
  no: 'Den 16.11.2026 10:12, skrev Johnny Agent:',
  pl: 'W dniu 16.11.2026 o 10:12, Johnny Agent pisze:',
  pt: 'Em 16/11/2026 10:12, Johnny Agent escreveu:',
  ro: 'La 16.11.2026 10:12, Johnny Agent a scris:',
  ru: '16.11.2026 10:12, Johnny Agent пишет:',
  sk: 'Dňa 16. 11. 2026 o 10:12 Johnny Agent napísal(a):',
  sv: 'Den 2026-11-16 kl. 10:12, skrev Johnny Agent:',
  tr: '16.11.2026 10:12 tarihinde Johnny Agent yazdı:',
  uk: '16.11.2026 10:12, Johnny Agent пише:',
  vi: 'Vào 16/11/2026 10:12, Johnny Agent đã viết:',
  zh: '在 2026/11/16 10:12, Johnny Agent 写道:',
};

/** The label of Thunderbird's forwards. */
const FORWARDED: Readonly<Record<string, string>> = {
  de: 'Weitergeleitete Nachricht',
  es: 'Mensaje reenviado',
  fr: 'Message transféré',
  it: 'Messaggio inoltrato',
  nl: 'Doorgestuurd bericht',
  ru: 'Перенаправленное сообщение',
};

const ASKED = 'OLDA is the lift large enough?';

export const THUNDERBIRD: readonly ReplyMail[] = [
  ...Object.entries(LANGUAGES).map(([language, attribution]) =>
    folding(`Thunderbird, ${language}`, thunderbird('NEWA 2', attribution, 'OLDA 1 / 2 / 3'), []),
  ),
  folding(
    'Thunderbird, without a date',
    thunderbird('NEWA yes.', 'Johnny Agent wrote:', ASKED),
    [],
  ),
  folding(
    'Thunderbird, words above the attribution in its element',
    thunderbird('', 'NEWA yes, it is.<br><br>On 16/11/2026 10:12, Johnny Agent wrote:', ASKED),
    [ASKED],
  ),
  folding(
    'Thunderbird, a signature below',
    thunderbird(
      'NEWA yes.',
      LANGUAGES['en'] ?? '',
      ASKED,
      '<pre class="moz-signature">-- \nNEWB Maria Lopez</pre>',
    ),
    [ASKED],
  ),
  folding(
    'Thunderbird, an unmarked signature below, and the question is known',
    thunderbird('NEWA yes.', LANGUAGES['en'] ?? '', ASKED, '<p>NEWB Maria Lopez</p>'),
    [ASKED],
  ),
  folding(
    'Thunderbird, a list with links as the plain text has it',
    thunderbird(
      'NEWA the second.',
      LANGUAGES['en'] ?? '',
      'OLDA which one do you like?<ol><li>the <a href="https://shop.example/b">blue box</a></li><li>the red box</li></ol>',
    ),
    ['OLDA which one do you like?\n\n1. the blue box <https://shop.example/b>\n2. the red box'],
  ),
  whole(
    'Thunderbird, words before the attribution in its line',
    thunderbird('', 'NEWA thanks. On 16/11/2026 10:12, Johnny Agent wrote:', ASKED),
    [ASKED],
  ),
  whole(
    'Thunderbird, an answer below one question that is not known',
    thunderbird('NEWA hello,', LANGUAGES['en'] ?? '', ASKED, '<p>NEWB it is.</p>'),
  ),
  whole(
    'Thunderbird, answers between quotations',
    thunderbird(
      'NEWA hello,',
      LANGUAGES['de'] ?? '',
      ASKED,
      '<p>NEWB it is.</p><blockquote type="cite">OLDB and is it working?</blockquote><p>NEWC yes.</p>',
    ),
    [`${ASKED}\nOLDB and is it working?`],
  ),
  ...Object.entries(FORWARDED).map(([language, label]) =>
    whole(
      `Thunderbird, forward, ${language}`,
      `<p>NEWA for you.</p><div class="moz-forward-container"><br>-------- ${label} --------<table class="moz-email-headers-table"><tr><th>Subject: </th><td>Lift</td></tr><tr><th>From: </th><td>Carrier</td></tr></table><p>NEWB the lift is small.</p><div class="moz-cite-prefix">On 15/11/2026 09:00, Maria wrote:</div><blockquote type="cite">NEWC how large is it?</blockquote></div>`,
    ),
  ),
];
