/** The part of a message's header that a line states. `sent` is a date that only a message has. */
type HeaderField = 'from' | 'sent' | 'date' | 'to' | 'subject' | 'other';

/** The names of the fields in the languages of Zendesk's agents, as Outlook and others write them above what they quote. */
const FIELDS: Readonly<Record<HeaderField, string>> = {
  from: 'from|من|от|od|fra|von|από|de|remitente|lähettäjä|expéditeur|מאת|प्रेषक|द्वारा|से|feladó|dari|da|mittente|差出人|送信者|보낸 사람|보낸사람|van|nadawca|remetente|de la|expeditor|expeditorul|от кого|отправитель|odosielateľ|odesílatel|från|avsändare|จาก|kimden|gönderen|від|від кого|từ|发件人|發件人|寄件者|寄件人',
  sent: 'sent|تاريخ الإرسال|تم الإرسال|أرسلت|изпратено|odesláno|sendt|gesendet|στάλθηκε|εστάλη|enviado|enviado el|lähetetty|envoyé|נשלח|भेजा गया|भेजी गई|elküldve|küldve|dikirim|terkirim|inviato|送信日時|보낸 날짜|보낸날짜|verzonden|wysłano|wysłane|data wysłania|enviada|enviada em|enviado em|trimis|отправлено|odoslané|skickat|ส่งเมื่อ|ส่ง|gönderildi|gönderilme|gönderme tarihi|надіслано|відправлено|đã gửi|gửi|发送时间|寄件日期|傳送時間',
  date: 'date|التاريخ|дата|datum|dato|ημερομηνία|fecha|päivämäärä|päiväys|תאריך|दिनांक|dátum|tanggal|data|日時|日付|날짜|dată|วันที่|tarih|ngày|日期|时间|時間|发送日期',
  to: 'to|إلى|до|komu|til|an|προς|para|vastaanottaja|à|pour|אל|प्रति|címzett|ke|kepada|a|宛先|받는 사람|받는사람|aan|do|către|destinatar|destinatarul|кому|pre|till|ถึง|kime|alıcı|đến|tới|收件人|至|cc|kopie|نسخة|копие|kopi|κοιν|κοινοποίηση|kopio|másolat|másolatot kap|cópia|dw|копия|kópia|kopia|bilgi|копія|抄送|副本|참조|สำเนา|tembusan|עותק|bcc',
  subject:
    'subject|الموضوع|موضوع|тема|относно|předmět|emne|betreff|θέμα|asunto|aihe|objet|sujet|נושא|विषय|tárgy|perihal|subjek|oggetto|件名|제목|onderwerp|temat|assunto|subiect|subiectul|predmet|ämne|เรื่อง|หัวเรื่อง|konu|chủ đề|tiêu đề|主题|主題|主旨',
  other: 'reply-to|antwort an|importance|wichtigkeit|priority|attachments|anlagen|pièces jointes',
};

const FIELD_OF = new Map(
  Object.entries(FIELDS).flatMap(([field, names]) =>
    names.split('|').map((name) => [name, field as HeaderField] as const),
  ),
);

/** "Original message" in the languages of Zendesk's agents, as Outlook, Thunderbird, and others write it. */
const ORIGINAL_MESSAGE = new Set(
  'original message|original appointment|الرسالة الأصلية|оригинално съобщение|оригинално писмо|původní zpráva|oprindelig meddelelse|oprindelig besked|ursprüngliche nachricht|original-nachricht|originalnachricht|αρχικό μήνυμα|mensaje original|alkuperäinen viesti|message original|message d’origine|הודעה מקורית|मूल संदेश|eredeti üzenet|pesan asli|messaggio originale|元のメッセージ|원본 메시지|원본 메일|oorspronkelijk bericht|opprinnelig melding|wiadomość oryginalna|oryginalna wiadomość|treść oryginalnej wiadomości|mensagem original|mesaj original|mesajul original|исходное сообщение|pôvodná správa|ursprungligt meddelande|originalmeddelande|ข้อความต้นฉบับ|özgün İleti|orijinal ileti|orijinal mesaj|початкове повідомлення|оригінальне повідомлення|thư gốc|tin nhắn gốc|原始邮件|原始消息|邮件原件|原始郵件'
    .toLowerCase()
    .split('|'),
);

/** "Forwarded message" in many languages, as mail programs write it above what they forward. */
const FORWARDED =
  /forwarded (?:message|mail|by)|begin forward|weitergeleitete|weitergeleitet von|message (?:transféré|réexpédié|transmis)|mensaje reenviado|messaggio inoltrato|doorgestuurd|mensagem (?:re)?encaminhada|videresendt|vidarebefordra|välitetty viesti|edelleenlähetetty|přeposlan|preposlan|przekazan|przekazywanej|továbbított|mesaj(?:ul)? redirecționat|inoltrat|iletilen ileti|iletilmiş|ileti başlangıcı|προωθημένο|пересылаемо|пересланн|перенаправлен|переадресованн|переслан|що пересилається|препратен|رسالة معاد توجيهها|معاد توجيه|תחילת הודעה שהועברה|הועברה|अग्रेषित|pesan (?:yang )?diteruskan|ส่งต่อ|chuyển tiếp|转发|轉寄|転送|전달된|전달한/iu;

/** The prefixes that mail programs put before the subject of a forward. */
const FORWARD_PREFIX =
  /^(?:fwd?|wg|wtr|tr|rv|i|vs|vb|vl|pd|enc|doorst|redir|továbbítás|videresend|ilt|i̇lt|πρθ|прс|пер|הועבר|转发|轉寄|転送|전달)\.? ?[:：]/iu;

/** Header lines are shorter, in characters. */
const MAX_LENGTH = 400;

const RULE = /^[-_=─—–*]{5,}$/u;
const LABEL = /^[-‐‑_=*>─—–]{2,} ?(?<label>[^-‐_=*<>─—–].{2,60}?) ?[-‐‑_=*<─—–]*:?$/u;

/** True for a line of dashes or underscores. */
export function isRuleText(text: string): boolean {
  return text.length <= MAX_LENGTH && RULE.test(text);
}

/** Whether a line is "-----Original Message-----" in any language, or Zendesk's line above which to write. */
export function isOriginalLabel(text: string): boolean {
  if (text.length > 120) return false;
  if (/^##-.{5,100}-##$/u.test(text)) return true;
  const label = LABEL.exec(text)?.groups?.['label']?.toLowerCase().replaceAll("'", '’');
  return label !== undefined && ORIGINAL_MESSAGE.has(label.normalize('NFC'));
}

/** Whether a line says that a forwarded message follows. A label such as "---- … ----" that is not known may say so. */
export function isForwardLabel(text: string): boolean {
  if (text.length > 120) return false;
  if (/^-{4,} ?\p{L}.{2,60}-{4,}$/u.test(text) && !isOriginalLabel(text)) return true;
  if (!FORWARDED.test(text)) return false;
  return /^[-‐‑_=*>─—–]{2,}/u.test(text) || /[:：]$/u.test(text);
}

/** What a line of a message's header states, such as "Subject: Pick-up"; null if it is no such line. */
export function headerField(
  text: string,
): { readonly field: HeaderField; readonly value: string } | null {
  if (text.length > MAX_LENGTH) return null;
  const match = /^\*?(?<name>[^:：*]{1,30}?) ?\*?[:：]\*? ?(?<value>.*)$/u.exec(text);
  const name = match?.groups?.['name']?.toLowerCase().normalize('NFC');
  const field = name === undefined ? undefined : FIELD_OF.get(name);
  return field ? { field, value: match?.groups?.['value'] ?? '' } : null;
}

/** Whether a subject is that of a forward. */
export function isForwardSubject(subject: string): boolean {
  return FORWARD_PREFIX.test(subject.trim());
}
