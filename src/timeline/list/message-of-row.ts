import type { SideConversationEvent } from '../../events/event.ts';
import type { ConversationActions } from '../conversation-actions.tsx';
import { canReply, newestMessage } from '../can-reply.ts';
import type { Row } from './rows.ts';

/** The message to which the agent replies from a row; null if it has none. From a heading, it is the newest one. */
export function messageOfRow(row: Row, actions: ConversationActions): SideConversationEvent | null {
  switch (row.kind) {
    case 'event':
      return canReply(row.event, actions) ? row.event : null;
    case 'conversation':
      return row.conversation && newestMessage(row.all, actions);
    case 'update-run':
      return null;
  }
}
