import type { Roles } from '../turns/sides.ts';
import type { MailRecipient } from './mail-recipient.ts';

/** Zendesk sends a message to at most so many recipients. */
export const MAX_RECIPIENTS = 100;

/** Zendesk sends a message to at most so many recipients who are not agents. */
export const MAX_OUTSIDE_RECIPIENTS = 48;

/**
 * Checks the number of recipients of a mail.
 *
 * @param roles the known roles of users: whoever is not known to be an agent counts as outside
 * @returns null if Zendesk accepts that many
 */
export function recipientLimits(
  people: readonly MailRecipient[],
  roles: Roles,
): 'too-many' | 'too-many-outside' | null {
  if (people.length > MAX_RECIPIENTS) return 'too-many';
  const outside = people.filter(({ userId }) => userId === null || roles.get(userId) !== true);
  return outside.length > MAX_OUTSIDE_RECIPIENTS ? 'too-many-outside' : null;
}
