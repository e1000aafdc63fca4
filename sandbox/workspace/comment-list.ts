import type { TicketView } from '../account/world-view.ts';
import type { OpenWorld } from './account-client.ts';
import { element } from './element.ts';

/** The comments of a ticket, oldest first. */
export function commentList(world: OpenWorld, ticket: TicketView, timeZone: string): HTMLElement {
  const time = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const items = ticket.comments.map((comment) => {
    const name = world.users.find(({ id }) => id === comment.authorId)?.name ?? 'Somebody';
    const kind = comment.public ? null : element('span', { class: 'comment-kind' }, 'Internal');
    return element(
      'li',
      { class: comment.public ? 'comment' : 'comment comment-internal' },
      avatar(name),
      element(
        'div',
        { class: 'comment-head' },
        element('strong', {}, name),
        kind,
        element('time', { datetime: new Date(comment.at).toISOString() }, time.format(comment.at)),
      ),
      element('div', { class: 'comment-body' }, comment.body),
    );
  });
  return element(
    'ol',
    { class: 'comments', 'aria-label': 'Conversation with the requester' },
    ...items,
  );
}

/** A person's initials in a circle. */
function avatar(name: string): HTMLElement {
  const letters = name
    .split(' ')
    .map((word) => word.slice(0, 1))
    .slice(0, 2)
    .join('');
  const hue = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 360;
  return element(
    'span',
    { class: 'avatar', 'aria-hidden': 'true', style: `--hue:${hue}` },
    letters,
  );
}
