import type { TicketView } from '../account/world-view.ts';
import type { OpenWorld } from './account-client.ts';
import type { CommentEditor } from './comment-editor.ts';
import { userRole } from './roles.ts';
import { canonicalLocale } from './settings.ts';
import type { Settings } from './settings.ts';

/** The properties that an app's `get` reads. `ticket` exists only in a ticket, and `comment` only beside its editor. */
export function appProperties(
  world: OpenWorld,
  settings: Settings,
  ticket: TicketView | null,
  editor: Pick<CommentEditor, 'type'> | null,
): Record<string, unknown> {
  const { agent } = world;
  const timeZone = { ianaName: settings.timeZone };
  const comment = editor === null ? {} : { comment: { type: editor.type } };
  return {
    colorScheme: settings.theme,
    currentAccount: { subdomain: 'sandbox', timeZone, planName: 'Suite Professional' },
    currentUser: {
      id: agent.id,
      name: agent.name,
      email: agent.email,
      role: userRole(settings.role),
      locale: canonicalLocale(settings.locale),
      timeZone,
    },
    ...comment,
    ...(ticket === null ? {} : { ticket: { ...ticketProperties(world, ticket), ...comment } }),
  };
}

function ticketProperties(world: OpenWorld, ticket: TicketView): Record<string, unknown> {
  const requester = world.users.find(({ id }) => id === ticket.requesterId);
  return {
    id: ticket.isNew ? null : ticket.id,
    isNew: ticket.isNew,
    externalId: ticket.externalId,
    via: ticket.via,
    subject: ticket.subject,
    status: ticket.status,
    tags: ticket.tags,
    requester: { id: requester?.id, name: requester?.name, email: requester?.email },
  };
}
