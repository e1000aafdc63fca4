import type { MailRecipient } from './mail-recipient.ts';

/** What comes before the `@`, what an address such as `support+id123@acme.example` adds to that, and the host. */
const ADDRESS = /^([^@+]*)(\+[^@]*)?@(.*)$/s;

/** What Zendesk adds to an address of an account, so that it finds the ticket of an answer. */
const TICKET_MARK = /^\+id\d+$/;

/** The people of messages that show which addresses belong to the account. */
interface MessagesOfSides {
  /** Host of the account, such as `acme.zendesk.com`. */
  readonly accountHost: string;
  /** The messages of our side. */
  readonly ours: readonly MessagePeople[];
  /** The messages of the partners. */
  readonly theirs: readonly MessagePeople[];
}

/** The people of a message, as `mail-people.ts` reads them. */
export interface MessagePeople {
  readonly actor: MailRecipient | null;
  readonly sender: MailRecipient | null;
  readonly recipients: readonly MailRecipient[];
}

/**
 * A test for addresses of the account itself, which are nobody: those on its host, those from which messages of our side
 * came although their authors have other addresses, and those that carry the mark of a ticket. A partner who uses Zendesk,
 * too, has addresses with such a mark: they are no addresses of this account if a mail came from them, or if we wrote to
 * them.
 */
export function accountAddressesIn({
  accountHost,
  ours,
  theirs,
}: MessagesOfSides): (person: MailRecipient) => boolean {
  const mailboxes = new Set(
    ours.filter(isFromMailbox).map(({ sender }) => partsOf(sender).mailbox),
  );
  const partners = new Set(
    [...theirs.map(({ sender }) => sender), ...ours.flatMap(({ recipients }) => recipients)].map(
      (person) => partsOf(person).whole,
    ),
  );
  return (person) => {
    if (person.email === null) return false;
    const { whole, mailbox, mark, host } = partsOf(person);
    if (host === accountHost || mailboxes.has(mailbox)) return true;
    return TICKET_MARK.test(mark) && !partners.has(whole);
  };
}

/** Whether the message came from another address than that of its author. A user's second address has their ID. */
function isFromMailbox({ actor, sender }: MessagePeople): boolean {
  if (!actor?.email || !sender?.email || sender.userId !== null) return false;
  return partsOf(actor).whole !== partsOf(sender).whole;
}

/** The address of a person in lower case: whole, without a mark, the mark alone, and the host. */
function partsOf(person: MailRecipient | null) {
  const whole = person?.email?.toLowerCase() ?? '';
  const [, name, mark = '', host = ''] = ADDRESS.exec(whole) ?? [];
  return { whole, mailbox: name === undefined ? whole : `${name}@${host}`, mark, host };
}
