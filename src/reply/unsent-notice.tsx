import { useI18n } from '../i18n/i18n-context.tsx';
import { isolate } from '../i18n/isolate.ts';
import { conversationName } from '../labels/conversation-name.ts';
import { useEventBrowser } from '../timeline/browser-context.tsx';
import { useReply } from '../timeline/use-reply.ts';
import { OutcomeLine } from '../ui/outcome-line.tsx';
import type { Draft } from './draft.ts';

export interface UnsentNoticeProps {
  readonly draft: Draft;
  readonly onDismiss: () => void;
}

/** Above the list: a message whose composer is closed was not sent, or not found. Leads to it. Announces itself. */
export function UnsentNotice({ draft, onDismiss }: UnsentNoticeProps) {
  const { t } = useI18n();
  const { timeline } = useEventBrowser();
  const reply = useReply();
  const { conversationId, eventKey, kind } = draft;
  const event = timeline.events.find(({ key }) => key === eventKey);
  const conversation = timeline.conversations.find(({ id }) => id === conversationId);
  if (!event || !conversation || !reply) return null;
  const subject = isolate(conversationName(conversation, t));
  return (
    <div role="alert">
      <OutcomeLine
        text={t(
          draft.sending.phase === 'not-found' ? 'reply.unsent.not_found' : 'reply.unsent.not_sent',
          { subject },
        )}
        action={{ label: t('reply.unsent.open'), onPress: () => reply(event, kind) }}
        onDismiss={onDismiss}
      />
    </div>
  );
}
