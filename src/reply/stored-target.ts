import { fieldsOf } from '../events/wire-values.ts';
import type { MailRecipient } from './mail-recipient.ts';
import type { ReplyTarget } from './reply-target.ts';

/** Parses a stored target; null if anything of it is missing or invalid. */
export function parseReplyTarget(stored: unknown): ReplyTarget | null {
  const fields = fieldsOf(stored);
  const { channel, people, workspaceId, channelId, groupId, agentId, ticketId, name } = fields;
  if (channel === 'email') {
    const parsed = Array.isArray(people) ? people.map(parseRecipient) : [null];
    const known = parsed.filter((person) => person !== null);
    // A reply must not go to fewer people than the agent chose.
    return known.length === parsed.length ? { channel, people: known } : null;
  }
  if (!isTextOrNull(name)) return null;
  switch (channel) {
    case 'slack':
      return isId(workspaceId) && isId(channelId)
        ? { channel, workspaceId, channelId, name }
        : null;
    case 'teams':
      return isId(channelId) ? { channel, channelId, name } : null;
    case 'child-ticket':
      return isId(groupId) && isIdOrNull(agentId) && isIdOrNull(ticketId)
        ? { channel, groupId, agentId, name, ticketId }
        : null;
    default:
      return null;
  }
}

function parseRecipient(stored: unknown): MailRecipient | null {
  const { userId, email, name } = fieldsOf(stored);
  if (!isIdOrNull(userId) || !isIdOrNull(email) || !isTextOrNull(name)) return null;
  return userId === null && email === null ? null : { userId, email, name };
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isIdOrNull(value: unknown): value is string | null {
  return value === null || isId(value);
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}
