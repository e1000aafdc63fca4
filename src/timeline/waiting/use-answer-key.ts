import { useEffect, useRef } from 'preact/hooks';
import type { WaitingGroups } from '../../turns/waiting-groups.ts';
import { useEventBrowser } from '../browser-context.tsx';
import { canReply } from '../can-reply.ts';
import { useConversationActions } from '../conversation-actions.tsx';
import { TEXT_FIELDS } from '../keyboard/use-list-keys.ts';
import { useReply } from '../use-reply.ts';

/**
 * Alt+R, anywhere on the page but in a text, opens a reply to who has waited longest for us. With a modifier key, speech input does not press
 * it by accident (WCAG 2.1.4).
 */
export function useAnswerKey({ ours }: Pick<WaitingGroups, 'ours'>): void {
  const actions = useConversationActions();
  const reply = useReply();
  const message = ours[0]?.turn.lastMessage ?? null;
  // A page that is not in front may be hidden in another one.
  const isInFront = useEventBrowser().newEvents.isInFront ?? true;
  const latest = useRef({ actions, reply, message, isInFront });
  latest.current = { actions, reply, message, isInFront };

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const now = latest.current;
      const isPressed = event.altKey && event.code === 'KeyR' && !event.ctrlKey && !event.metaKey;
      if (!isPressed || !now.isInFront || event.repeat || event.defaultPrevented || isInText(event))
        return;
      if (!now.actions || !now.reply || !now.message || !canReply(now.message, now.actions)) return;
      event.preventDefault();
      now.reply(now.message, 'reply');
    }

    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** On a Mac, the key writes a character. */
function isInText({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest(TEXT_FIELDS) !== null;
}
