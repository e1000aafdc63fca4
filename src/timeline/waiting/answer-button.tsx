import { IconButton } from '@zendeskgarden/react-buttons';
import ReminderIcon from '@zendeskgarden/svg-icons/src/16/notification-stroke.svg';
import ReplyIcon from '@zendeskgarden/svg-icons/src/16/speech-bubble-plain-stroke.svg';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { conversationName } from '../../labels/conversation-name.ts';
import type { Waiting } from '../../turns/waiting.ts';
import { Tooltip } from '../../ui/tooltip/lazy.ts';
import { useConversationActions } from '../conversation-actions.tsx';
import { useReply } from '../use-reply.ts';
import { canReply } from '../can-reply.ts';

/**
 * The button of a waiting conversation that opens the composer: on our turn a reply to the newest message that waits, on
 * theirs a reminder of the message that they have not answered. Nothing on a page that only reads.
 */
export function AnswerButton({ waiting }: { readonly waiting: Waiting }) {
  const { t } = useI18n();
  const actions = useConversationActions();
  const reply = useReply();
  const { conversation, turn } = waiting;
  const isOurs = turn.whose === 'ours';
  const event = isOurs ? turn.lastMessage : turn.unanswered;
  if (!actions || !reply || !canReply(event, actions)) return null;
  const subject = isolate(conversationName(conversation, t));
  const label = isOurs
    ? t('conversation_actions.reply_to', { subject })
    : t('conversation_actions.remind', { subject });
  return (
    <Tooltip content={label} isLabel placement="bottom-end">
      <IconButton
        size="small"
        aria-label={label}
        onClick={() => reply(event, isOurs ? 'reply' : 'reminder')}
      >
        {isOurs ? <ReplyIcon /> : <ReminderIcon />}
      </IconButton>
    </Tooltip>
  );
}
