import { useCallback, useRef } from 'preact/hooks';
import type { SideConversationEvent } from '../events/event.ts';
import { useEventBrowser } from './browser-context.tsx';
import { type ReplyKind, useConversationActions } from './conversation-actions.tsx';

/** Opens a message and the composer below it. */
export type Reply = (event: SideConversationEvent, kind: ReplyKind) => void;

/**
 * How to open the message that is answered, wherever it is, and the composer below it.
 *
 * @returns always the same function; null on a page that only reads
 */
export function useReply(): Reply | null {
  const actions = useConversationActions();
  const { result, isSplit, dispatch } = useEventBrowser();
  const latest = useRef({ actions, result, isSplit });
  latest.current = { actions, result, isSplit };

  const reply = useCallback<Reply>(
    (event, kind) => {
      const now = latest.current;
      const isShown = now.result.shown.some(({ key }) => key === event.key);
      const place = isShown ? (now.isSplit ? 'pane' : 'row') : 'outside';
      dispatch({ type: 'event-revealed', event, place });
      now.actions?.onReply(event, kind);
    },
    [dispatch],
  );
  return actions ? reply : null;
}
