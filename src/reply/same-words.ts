import type { Message } from '../events/message.ts';

/** What was sent. */
export interface SentWords {
  /** The whole message as plain text. */
  readonly body: string;
  /** The agent's own part of it: all but the quotation. */
  readonly text: string;
}

/** So many letters and digits at the start of two messages are enough to take one for the other with an addition. */
const CHARACTERS_ENOUGH = 20;

/**
 * How many letters of what was sent a message of the account has; 0 if it has other words. Zendesk and mail servers change
 * everything else: spaces, lines, and quotation marks, characters to entities, addresses to links. They also append signatures
 * and cut quotations.
 */
export function sharedWords(
  { body, htmlBody }: Pick<Message, 'body' | 'htmlBody'>,
  sent: SentWords,
): number {
  const whole = lettersOf(sent.body);
  // An emoji alone has no letters.
  if (whole === '') return joined(body ?? '') === joined(sent.body) ? 1 : 0;
  const own = lettersOf(sent.text);
  const plain = body ?? '';
  const html = (htmlBody ?? '').replaceAll(/<[^<>]*>/g, ' ');
  const shares = [plain, withoutSignature(plain), decoded(plain), decoded(html)]
    .map(lettersOf)
    .map((letters) => sharedLetters(letters, whole, own));
  return Math.max(...shares);
}

function sharedLetters(letters: string, whole: string, own: string): number {
  if (letters === '') return 0;
  if (letters === whole || letters === own) return letters.length;
  const hasAddition = whole.length >= CHARACTERS_ENOUGH && letters.startsWith(whole);
  if (hasAddition) return whole.length;
  const isCut =
    own.length >= CHARACTERS_ENOUGH && letters.startsWith(own) && whole.startsWith(letters);
  return isCut ? letters.length : 0;
}

/**
 * The letters and digits of a text, and what stands between two digits: 10.5 is not 105. An address that is repeated as the
 * target of its link counts once.
 */
function lettersOf(text: string): string {
  const pieces = text.normalize('NFKC').split(/\s+/);
  const own = pieces.filter((piece, index) => !isTarget(piece, pieces[index - 1] ?? ''));
  return own.join(' ').replaceAll(/[^\p{L}\p{N}]+/gu, (between, offset: number, all: string) => {
    const isInNumber =
      /\d/.test(all.charAt(offset - 1)) && /\d/.test(all.charAt(offset + between.length));
    // Quotation marks at the start of a line come and go.
    return isInNumber ? between.replaceAll(/[\s>]+/g, '') || ' ' : '';
  });
}

function isTarget(piece: string, link: string): boolean {
  if (!/^[(<[]/.test(piece) || !/^https?:/.test(link)) return false;
  const target = piece.slice(1);
  return target.startsWith(link) && lettersOnly(target.slice(link.length)) === '';
}

function lettersOnly(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function joined(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
}

/** The text before the line that starts a signature in mails. */
function withoutSignature(text: string): string {
  return text.split(/\r?\n-- ?\r?\n/, 1)[0] ?? '';
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** A text with the entities that programs write for characters of plain text. */
function decoded(text: string): string {
  return text.replaceAll(
    /&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,7})|#x([\da-f]{1,6}));/gi,
    (entity, name?: string, decimal?: string, hexadecimal?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity;
      const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : entity;
    },
  );
}
