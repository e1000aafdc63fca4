import { folding, type ReplyMail, whole } from './reply-mail.ts';

const ASKED = 'OLDA when will the driver be at the gate?';
const FROM =
  '<b>From:</b> Johnny Agent &lt;johnny@example.com&gt;<br><b>Sent:</b> Monday, November 16, 2026 10:12 AM<br><b>To:</b> Maria Lopez &lt;maria@acme.example&gt;<br><b>Subject:</b> Pick-up';

function desktop(written: string, header: string, quoted: string): string {
  return `<div class="WordSection1"><p class="MsoNormal">${written}<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">${header}<o:p></o:p></p></div></div><p class="MsoNormal"><o:p>&nbsp;</o:p></p><p class="MsoNormal">${quoted}<o:p></o:p></p></div>`;
}

function web(written: string, header: string, quoted: string, prefix = ''): string {
  return `<div class="elementToProof">${written}</div><div id="${prefix}appendonsend"></div><hr style="display:inline-block;width:98%"><div id="${prefix}divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif">${header}</font><div>&nbsp;</div></div><div>${quoted}</div>`;
}

/** From, sent, to, and subject as Outlook writes them in languages of Zendesk's agents. */
const LANGUAGES: Readonly<Record<string, readonly [string, string, string, string]>> = {
  ar: ['من', 'تم الإرسال', 'إلى', 'الموضوع'],
  bg: ['От', 'Изпратено', 'До', 'Относно'],
  cs: ['Od', 'Odesláno', 'Komu', 'Předmět'],
  da: ['Fra', 'Sendt', 'Til', 'Emne'],
  de: ['Von', 'Gesendet', 'An', 'Betreff'],
  el: ['Από', 'Στάλθηκε', 'Προς', 'Θέμα'],
  es: ['De', 'Enviado el', 'Para', 'Asunto'],
  fi: ['Lähettäjä', 'Lähetetty', 'Vastaanottaja', 'Aihe'],
  fr: ['De', 'Envoyé', 'À', 'Objet'],
  he: ['מאת', 'נשלח', 'אל', 'נושא'],
  hi: ['प्रेषक', 'भेजा गया', 'प्रति', 'विषय'],
  hu: ['Feladó', 'Elküldve', 'Címzett', 'Tárgy'],
  id: ['Dari', 'Dikirim', 'Kepada', 'Perihal'],
  it: ['Da', 'Inviato', 'A', 'Oggetto'],
  ja: ['差出人', '送信日時', '宛先', '件名'],
  ko: ['보낸 사람', '보낸 날짜', '받는 사람', '제목'],
  nl: ['Van', 'Verzonden', 'Aan', 'Onderwerp'],
  no: ['Fra', 'Sendt', 'Til', 'Emne'],
  pl: ['Od', 'Wysłano', 'Do', 'Temat'],
  pt: ['De', 'Enviada em', 'Para', 'Assunto'],
  ro: ['De la', 'Trimis', 'Către', 'Subiect'],
  ru: ['От', 'Отправлено', 'Кому', 'Тема'],
  sk: ['Od', 'Odoslané', 'Komu', 'Predmet'],
  sv: ['Från', 'Skickat', 'Till', 'Ämne'],
  th: ['จาก', 'ส่งเมื่อ', 'ถึง', 'เรื่อง'],
  tr: ['Kimden', 'Gönderildi', 'Kime', 'Konu'],
  uk: ['Від', 'Надіслано', 'Кому', 'Тема'],
  vi: ['Từ', 'Đã gửi', 'Đến', 'Chủ đề'],
  zh: ['发件人', '发送时间', '收件人', '主题'],
};

/** "Original message" as Outlook and others write it. */
const ORIGINAL: Readonly<Record<string, string>> = {
  ar: 'الرسالة الأصلية',
  bg: 'Оригинално съобщение',
  cs: 'Původní zpráva',
  da: 'Oprindelig meddelelse',
  de: 'Ursprüngliche Nachricht',
  el: 'Αρχικό μήνυμα',
  en: 'Original Message',
  es: 'Mensaje original',
  fi: 'Alkuperäinen viesti',
  fr: "Message d'origine",
  he: 'הודעה מקורית',
  hi: 'मूल संदेश',
  hu: 'Eredeti üzenet',
  id: 'Pesan Asli',
  it: 'Messaggio originale',
  ja: '元のメッセージ',
  ko: '원본 메시지',
  nl: 'Oorspronkelijk bericht',
  no: 'Opprinnelig melding',
  pl: 'Wiadomość oryginalna',
  pt: 'Mensagem original',
  ro: 'Mesaj original',
  ru: 'Исходное сообщение',
  sk: 'Pôvodná správa',
  sv: 'Ursprungligt meddelande',
  th: 'ข้อความต้นฉบับ',
  tr: 'Özgün İleti',
  uk: 'Початкове повідомлення',
  vi: 'Thư gốc',
  zh: '原始邮件',
};

export const OUTLOOK: readonly ReplyMail[] = [
  folding('Outlook for Windows', desktop('NEWA at nine.', FROM, ASKED), [ASKED]),
  folding('Outlook on the web', web('NEWA at nine.', FROM, ASKED), [ASKED]),
  folding('Outlook on the web, quoted again', web('NEWA nine.', FROM, ASKED, 'x_x_'), [ASKED]),
  folding(
    'Outlook for Windows, a whole conversation',
    desktop(
      'NEWA good.',
      FROM,
      `OLDA the driver brings two boxes.</p><p class="MsoNormal"><b>From:</b> Maria Lopez<br><b>Sent:</b> Sunday, November 15, 2026 9:00 AM<br><b>To:</b> Johnny Agent<br><b>Subject:</b> Pick-up</p><p class="MsoNormal">OLDB how many boxes are there?`,
    ),
    ['OLDB how many boxes are there?', 'OLDA the driver brings two boxes.'],
  ),
  folding(
    'Outlook for Mac',
    `<div>NEWA at nine.</div><div><br></div><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p><b><span style="color:black">From: </span></b><span>Johnny Agent &lt;johnny@example.com&gt;<br><b>Date: </b>Monday, 16 November 2026 at 10:12<br><b>To: </b>Maria Lopez<br><b>Subject: </b>Pick-up</span></p></div><p>${ASKED}</p>`,
    [ASKED],
  ),
  folding(
    'Outlook for Mac, with an attribution',
    `<div>NEWA at nine.</div><div>On 16/11/2026, 10:12, "Johnny Agent" &lt;johnny@example.com&gt; wrote:</div><div>${ASKED}</div>`,
    [ASKED],
  ),
  folding(
    'Outlook for iOS',
    `<div>NEWA at nine.</div><div id="ms-outlook-mobile-signature">Get Outlook for iOS</div><hr><div id="divRplyFwdMsg">${FROM}</div><div>${ASKED}</div>`,
    [ASKED],
  ),
  folding(
    'Outlook, the new one',
    `<div>NEWA at nine.</div><div id="mail-editor-reference-message-container"><div><div style="border-top:1pt solid rgb(181, 196, 223)">${FROM}</div><div>${ASKED}</div></div></div>`,
    [ASKED],
  ),
  folding(
    'Outlook, with a line beside the quotation',
    `<p>NEWA at nine.</p><blockquote style="margin-left:5px;border-left:blue 2px solid"><div>-----Original Message-----<br>${FROM}</div><p>${ASKED}</p></blockquote>`,
    [ASKED],
  ),
  folding(
    'Outlook Express',
    `<div>NEWA at nine.</div><blockquote style="border-left:#000 2px solid"><div>----- Original Message -----</div><div><b>From:</b> Johnny Agent</div><div><b>To:</b> Maria Lopez</div><div><b>Sent:</b> Monday, November 16, 2026 10:12 AM</div><div><b>Subject:</b> Pick-up</div><div>${ASKED}</div></blockquote>`,
    [ASKED],
  ),
  folding(
    'Hotmail',
    `<div>NEWA at nine.<br><br><hr id="stopSpelling">Date: Mon, 16 Nov 2026 10:12:00 +0100<br>Subject: Pick-up<br>From: johnny@example.com<br>To: maria@acme.example<br><br>${ASKED}</div>`,
    [ASKED],
  ),
  folding(
    'Hotmail, plain text',
    '<div>NEWA nine.<br><br>&gt; Date: Mon, 16 Nov 2026 10:12:00<br>&gt; From: johnny@example.com<br>&gt; Subject: Pick-up<br>&gt; <br>&gt; OLDA when will it<br>&gt; be at the gate?</div>',
    ['OLDA when will it be at the gate?'],
  ),
  ...Object.entries(LANGUAGES).map(([language, [from, sent, to, subject]]) =>
    folding(
      `Outlook, ${language}`,
      desktop(
        'NEWA 9:00',
        `<b>${from}:</b> Johnny Agent<br><b>${sent}:</b> 16.11.2026 10:12<br><b>${to}:</b> Maria Lopez<br><b>${subject}:</b> 4711`,
        'OLDA 8:00 / 9:00 / 10:00',
      ),
      ['OLDA 8:00 / 9:00 / 10:00'],
    ),
  ),
  ...Object.entries(ORIGINAL).map(([language, label]) =>
    folding(
      `Original message, ${language}`,
      `<p>NEWA 9:00</p><p>-----${label}-----<br>${LANGUAGES[language]?.[0] ?? 'From'}: Johnny Agent</p><p>OLDA 8:00 / 9:00 / 10:00</p>`,
      ['OLDA 8:00 / 9:00 / 10:00'],
    ),
  ),
  whole('Outlook, a question that the app does not know', desktop('NEWA nine.', FROM, ASKED)),
  whole('Outlook, forward', desktop('NEWA see below.', FROM, 'NEWB one box is missing.')),
  ...['FW', 'Fwd', 'WG', 'TR', 'RV', 'I', 'Doorst', 'VB', 'ENC', 'PD', 'İLT', '转发'].map(
    (prefix) =>
      whole(
        `Outlook, forward with the prefix ${prefix}`,
        desktop('NEWA see below.', FROM.replace('Pick-up', `${prefix}: Pick-up`), `NEWB ${ASKED}`),
        [ASKED],
      ),
  ),
  whole(
    'Outlook, forward of a Gmail conversation',
    desktop(
      'NEWA see below.',
      FROM,
      'NEWB all are here.</p><div class="gmail_quote"><div class="gmail_attr">On Sun, Nov 15, 2026 at 9:00 AM Maria Lopez &lt;maria@acme.example&gt; wrote:</div><blockquote class="gmail_quote">NEWC how many are here?</blockquote></div><p>',
    ),
  ),
  whole(
    'Outlook, an answer below the question',
    desktop('NEWA see blue.', FROM, `${ASKED}</p><p style="color:blue">NEWB at nine.`),
    [ASKED],
  ),
  whole(
    'Outlook, an answer between two messages',
    desktop(
      'NEWA see blue.',
      FROM,
      `OLDA the driver brings two boxes.</p><p>NEWB not three?</p><p><b>From:</b> Maria Lopez<br><b>Sent:</b> Sunday<br><b>Subject:</b> Pick-up</p><p>OLDB how many boxes are there?`,
    ),
    ['OLDB how many boxes are there?', 'OLDA the driver brings two boxes.'],
  ),
  whole(
    'Outlook, one of the choices left',
    desktop('NEWA my choice:', FROM, 'OLDA please choose: NEWB'),
    ['OLDA please choose:\npick up at the depot\nNEWB deliver to the door\nsend it back'],
  ),
  whole(
    'Outlook, one choice of a question left',
    desktop('NEWA my choice:', FROM, 'Please choose one of these ways: NEWB deliver to the door'),
    [
      'Please choose one of these ways:\npick up at the depot\nNEWB deliver to the door\nsend it back',
    ],
  ),
  whole('Outlook, thanks below the header', desktop('NEWA yes.', FROM, 'NEWB thanks'), [
    'OLDA when?\nNEWB thanks\nJohnny',
  ]),
  whole(
    'Outlook, a number changed',
    desktop('NEWA corrected below.', FROM, 'OLDA please send NEWB boxes to the gate.'),
    ['OLDA please send 3 boxes to the gate.'],
  ),
];
