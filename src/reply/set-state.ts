import type { ConversationState } from '../timeline/conversation-actions.tsx';
import { sideConversationPath } from '../zendesk/endpoints.ts';
import type { Host } from '../zendesk/host.ts';
import { write } from '../zendesk/write.ts';

/**
 * Marks a side conversation as done in the account, or reopens it. Sent once.
 *
 * @throws {RequestError} of any kind
 */
export async function setState(
  host: Host,
  ticketId: string,
  conversationId: string,
  state: ConversationState,
): Promise<void> {
  const path = sideConversationPath(ticketId, conversationId);
  await write(host, { method: 'PUT', path, body: { side_conversation: { state } } });
}
