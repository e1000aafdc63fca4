import { isolate, withoutIsolates } from '../../i18n/isolate.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { WaitingConversation } from '../waiting-conversations.ts';

/** Up to this number, each conversation has a notice of its own. Beyond it, one notice counts them. */
const MAX_SEPARATE = 3;

/** How many of a conversation's people a notice names. */
const MAX_NAMES = 2;

/** The longest name and subject in a notice, in characters. */
const MAX_LENGTH = 80;

/** The notices about conversations with new messages, as plain text. */
export function noticeTexts(
  conversations: readonly WaitingConversation[],
  t: Translator,
): readonly string[] {
  if (conversations.length <= MAX_SEPARATE) return conversations.map((one) => noticeText(one, t));
  const count = conversations.length;
  const tickets = new Set(conversations.map(({ ticket }) => ticket.id));
  const [ticket = ''] = tickets;
  return [
    tickets.size === 1
      ? t.plural('notices.several_in_ticket', count, { ticket })
      : t.plural('notices.several_in_tickets', count, { tickets: tickets.size }),
  ];
}

function noticeText({ ticket, turn }: WaitingConversation, t: Translator): string {
  const names = turn.people
    .map(({ name, email }) => shortened(name ?? email ?? ''))
    .filter((name) => name !== '')
    .slice(0, MAX_NAMES);
  const name = names.map(isolate).join(', ');
  const subject = shortened(ticket.subject ?? '');
  const values = { name, ticket: ticket.id, subject: isolate(subject) };
  if (subject === '')
    return t(name === '' ? 'notices.in_ticket_alone' : 'notices.from_person_alone', values);
  return t(name === '' ? 'notices.in_ticket' : 'notices.from_person', values);
}

/** A name or a subject in one line that a notice can hold. Without isolates of its own, of which it could end ours. */
function shortened(text: string): string {
  const characters = [...withoutIsolates(text).replaceAll(/\s+/g, ' ').trim()];
  return characters.length > MAX_LENGTH
    ? `${characters.slice(0, MAX_LENGTH - 1).join('')}…`
    : characters.join('');
}
