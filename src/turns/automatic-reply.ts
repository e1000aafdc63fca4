import { fold } from '../events/fold.ts';
import type { Message } from '../events/message.ts';
import type { Participant } from '../events/participant.ts';

/** What a mailbox writes in front of a subject that it answers by itself, in the languages of agents and partners. */
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

/** The same in scripts that put no blank after a word. */
const PHRASES_WITHOUT_BLANKS =
  '自動返信|自動応答|不在通知|自动回复|自动答复|自動回覆|자동 회신|자동 응답|부재중|ตอบกลับอัตโนมัติ';

/** Words that begin other subjects too ("Auto parts"): only with a colon. */
const WORDS_BEFORE_A_COLON =
  'auto|ooo|abwesend|abwesenheit|urlaub|absence|absent|afwezig|read|gelesen|delivered|zugestellt|undeliverable|undelivered|unzustellbar|eingangsbestätigung';

/** Blanks, and brackets or signs in which some mailboxes put the phrase. */
const AROUND = String.raw`[\s\[(【「«"*]*`;

const AUTOMATIC = new RegExp(
  String.raw`^${AROUND}` +
    String.raw`(?:(?:${alike(PHRASES.join('|'))})(?![\p{L}\p{N}])` +
    String.raw`|(?:${alike(PHRASES_WITHOUT_BLANKS)})|(?:${alike(WORDS_BEFORE_A_COLON)})\s*:)`,
  'u',
);

/** Names by which mail servers report. */
const MACHINE = /^(?:mailer-daemon|postmaster|microsoftexchange[0-9a-f]+)@/i;

/**
 * Tells a mailbox's answer from a person's.
 *
 * @param message what came
 * @param actor who is said to have sent it
 * @param conversationSubject what the conversation was called when it was created: where that already sounds automatic
 *   ("Out of office: new wording"), subjects tell nothing, for answers repeat it
 */
export function isAutomaticReply(
  { from, subject }: Pick<Message, 'from' | 'subject'>,
  actor: Participant | null,
  conversationSubject: string | null,
): boolean {
  if ([actor, from].some((sender) => sender !== null && isMachine(sender))) return true;
  return soundsAutomatic(subject) && !soundsAutomatic(conversationSubject);
}

/** Whether this is the address from which mail servers report what they could not deliver, and nobody writes. */
export function isMachine({ email }: Pick<Participant, 'email'>): boolean {
  return email !== null && MACHINE.test(email);
}

function soundsAutomatic(subject: string | null): boolean {
  return subject !== null && AUTOMATIC.test(alike(subject));
}

/** A text without what mail programs do not agree about: case, accents, forms of the apostrophe, hyphens. */
function alike(text: string): string {
  return fold(text).replaceAll(/[-\u2010-\u2015]/g, ' ');
}
