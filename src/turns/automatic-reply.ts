import { fold } from '../events/fold.ts';
import type { Message } from '../events/message.ts';
import type { Participant } from '../events/participant.ts';

/** Prefixes that mailboxes add to the subject of an automatic reply, in many languages. Alternatives of a regular expression. */
const PHRASES = [
  'automatic reply|automatic response|automated reply|automated response',
  'request received|ticket received|ticket created|read receipt|lesebestätigung|i am out of office|i am out of the office',
  'auto reply|autoreply|auto response|autoresponse|autoresponder|out of office|out of the office',
  'automatische antwort|automatische rückmeldung|abwesenheitsnotiz|abwesenheitsmeldung|abwesenheitsnachricht',
  "réponse automatique|absence du bureau|absent du bureau|message d'absence",
  'respuesta automática|fuera de la oficina|fuera de oficina',
  'risposta automatica|fuori ufficio|fuori sede',
  'resposta automática|fora do escritório|ausência temporária',
  'automatisch antwoord|afwezigheidsbericht',
  'automatyczna odpowiedź|odpowiedź automatyczna|poza biurem',
  'autosvar|automatiskt svar|automatisk svar|automaattinen vastaus|poissaoloviesti',
  'automatická odpověď|automatikus válasz|răspuns automat|automatski odgovor|αυτόματη απάντηση',
  'otomatik yanıt|balasan otomatis|trả lời tự động|رد تلقائي|מענה אוטומטי|תשובה אוטומטית',
  'автоматический ответ|автоответ|автоматична відповідь|автоматичен отговор',
];

/** The same for scripts that do not separate words with spaces. */
const PHRASES_WITHOUT_SPACES =
  '自動返信|自動応答|不在通知|自动回复|自动答复|自動回覆|자동 회신|자동 응답|부재중|ตอบกลับอัตโนมัติ';

/** Words that can start any subject ("Auto parts"). They match only before a colon. */
const WORDS_BEFORE_A_COLON =
  'auto|ooo|abwesend|abwesenheit|urlaub|absence|absent|afwezig|read|gelesen|delivered|zugestellt|undeliverable|undelivered|unzustellbar|eingangsbestätigung';

/** White space and the brackets or quotation marks that some mailboxes put around the phrase. */
const PREFIX = String.raw`[\s\[(【「«"*]*`;

const AUTOMATIC = new RegExp(
  String.raw`^${PREFIX}` +
    String.raw`(?:(?:${normalize(PHRASES.join('|'))})(?![\p{L}\p{N}])` +
    String.raw`|(?:${normalize(PHRASES_WITHOUT_SPACES)})|(?:${normalize(WORDS_BEFORE_A_COLON)})\s*:)`,
  'u',
);

/** Addresses from which mail servers send delivery reports. */
const MAIL_SERVER = /^(?:mailer-daemon|postmaster|microsoftexchange[0-9a-f]+)@/i;

/**
 * Detects automatic replies, such as out-of-office messages, read receipts, and delivery reports.
 *
 * @param message the message to check
 * @param actor the event's actor
 * @param conversationSubject the conversation's first subject. If it looks automatic itself ("Out of office: new
 *   wording"), replies repeat it and their subjects are ignored.
 */
export function isAutomaticReply(
  { from, subject }: Pick<Message, 'from' | 'subject'>,
  actor: Participant | null,
  conversationSubject: string | null,
): boolean {
  if ([actor, from].some((sender) => sender !== null && isMailServer(sender))) return true;
  return hasAutomaticPrefix(subject) && !hasAutomaticPrefix(conversationSubject);
}

/** Whether the participant is a mail server that reports delivery problems, not a person. */
export function isMailServer({ email }: Pick<Participant, 'email'>): boolean {
  return email !== null && MAIL_SERVER.test(email);
}

function hasAutomaticPrefix(subject: string | null): boolean {
  return subject !== null && AUTOMATIC.test(normalize(subject));
}

/** Removes what differs between mail programs: case, accents, forms of the apostrophe, and hyphens. */
function normalize(text: string): string {
  const withoutAccents = fold(text)
    .normalize('NFD')
    .replaceAll(/[\u0308\u030a]/g, '');
  return withoutAccents.replaceAll('-', ' ');
}
