import { Button } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import type { SideConversationEvent } from '../events/event.ts';
import type { SideConversation } from '../events/side-conversation.ts';
import { useI18n } from '../i18n/i18n-context.tsx';
import { type StatePlace, useConversationActions } from './conversation-actions.tsx';
import { newestMessage } from './can-reply.ts';
import { stateChangeOf } from './state-change.ts';
import { StateOutcomeAt } from './state-outcome-at.tsx';

export interface ConversationButtonsProps {
  readonly conversation: SideConversation | null;
  /** All events of the conversation, oldest first. */
  readonly events: readonly SideConversationEvent[];
  /** The heading below which the buttons are. */
  readonly place: StatePlace;
  /** Id of the element with the subject. */
  readonly subjectId: string;
  readonly onReply: (message: SideConversationEvent) => void;
  /** True for the outcome alone. */
  readonly isFolded?: boolean;
  /** -1 to leave the buttons out of the tab order. */
  readonly tabIndex?: number;
}

/** Above the pressable area of the heading. */
const Box = styled.div`
  position: relative;
`;

const Buttons = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.space.xxs};
  margin-block-start: ${({ theme }) => theme.space.xxs};

  > button {
    height: 28px;
    padding-inline: ${({ theme }) => theme.space.xs};
    line-height: 26px;
  }
`;

/**
 * The actions for a whole conversation, below its heading: reply to its newest message, and mark it as done or reopen it. Then
 * what became of that. Nothing on a page that only reads.
 */
export function ConversationButtons({
  conversation,
  events,
  place,
  subjectId,
  onReply,
  isFolded = false,
  tabIndex = 0,
}: ConversationButtonsProps) {
  const { t } = useI18n();
  const actions = useConversationActions();
  const stateChange = stateChangeOf(actions, conversation, events, place, t);
  if (!actions || !conversation || !stateChange) return null;
  const message = newestMessage(events, actions);

  return (
    <Box>
      {!isFolded && (
        <Buttons role="group" aria-labelledby={subjectId}>
          {message && (
            <Button size="small" isNeutral tabIndex={tabIndex} onClick={() => onReply(message)}>
              {t(
                actions.draftPlaces.has(conversation.id)
                  ? 'conversation_actions.open_draft'
                  : 'conversation_actions.reply',
              )}
            </Button>
          )}
          <Button
            size="small"
            isNeutral
            tabIndex={tabIndex}
            aria-disabled={stateChange.isBusy}
            onClick={stateChange.onPress}
          >
            {stateChange.label}
          </Button>
        </Buttons>
      )}
      <StateOutcomeAt conversationId={conversation.id} place={place} />
    </Box>
  );
}
