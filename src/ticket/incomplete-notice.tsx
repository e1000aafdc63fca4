import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import WarningIcon from '@zendeskgarden/svg-icons/src/16/alert-warning-stroke.svg';
import { useState } from 'preact/hooks';
import styled from 'styled-components';
import type { Failure } from '../labels/failure-label.ts';
import type { FailedConversation } from './ticket-status.ts';
import { conversationName } from '../labels/conversation-name.ts';
import { conversationFailure, isWorthRetrying } from '../labels/failure-label.ts';
import { FailureExplanation } from '../ui/failure-explanation.tsx';
import { useAutoRetry } from '../ui/use-auto-retry.ts';
import { useI18n } from '../i18n/i18n-context.tsx';

export interface IncompleteNoticeProps {
  readonly listFailure: Failure | null;
  /** True if the list was complete before the failure, so that it is only out of date. */
  readonly isOutdated: boolean;
  readonly failedConversations: readonly FailedConversation[];
  /** False too if the role of the agent is not known. */
  readonly isAdmin: boolean;
  readonly onRefresh: () => void;
  readonly onRetry: (conversationId: string) => void;
}

/** How many conversations are shown until the agent expands the list. */
const COLLAPSED_COUNT = 3;

const Notice = styled.section`
  display: grid;
  grid-template-columns: 16px minmax(0, 1fr);
  gap: ${({ theme }) => theme.space.xs};
  margin: ${({ theme }) => `${theme.space.xs} ${theme.space.sm} 0`};
  padding: ${({ theme }) => theme.space.xs};
  border: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.warning' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme }) => getColor({ theme, variable: 'background.warning' })};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.warning' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};

  > svg {
    margin-top: 1px;
  }

  h2 {
    margin: 0;
    font-size: inherit;
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }

  p,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
`;

const Conversation = styled.li`
  display: flex;
  align-items: baseline;
  justify-content: space-between;
  gap: ${({ theme }) => theme.space.xs};
  margin-top: ${({ theme }) => theme.space.xxs};

  span {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  button {
    flex: none;
  }
`;

const Actions = styled.div`
  display: flex;
  gap: ${({ theme }) => theme.space.sm};
  margin-top: ${({ theme }) => theme.space.xxs};
`;

/** Lists what could not be loaded and why, with buttons to retry. */
export default function IncompleteNotice({
  listFailure,
  isOutdated,
  failedConversations,
  isAdmin,
  onRefresh,
  onRetry,
}: IncompleteNoticeProps) {
  const { t } = useI18n();
  const [isExpanded, setIsExpanded] = useState(false);
  const secondsLeft = useAutoRetry(listFailure, onRefresh);
  const shown = isExpanded ? failedConversations : failedConversations.slice(0, COLLAPSED_COUNT);

  return (
    <>
      {listFailure && (
        <Notice role="alert">
          <WarningIcon aria-hidden="true" />
          <div>
            <h2>{t(isOutdated ? 'partial.stale' : 'partial.list')}</h2>
            <FailureExplanation failure={listFailure} secondsLeft={secondsLeft} isAdmin={isAdmin} />
            {isWorthRetrying(listFailure) && (
              <Button isLink onClick={onRefresh}>
                {t(secondsLeft === null ? 'failures.try_again' : 'waits.try_now')}
              </Button>
            )}
          </div>
        </Notice>
      )}
      {failedConversations.length > 0 && (
        <Notice role="alert">
          <WarningIcon aria-hidden="true" />
          <div>
            <h2>{t.plural('partial.conversations', failedConversations.length)}</h2>
            <ul>
              {shown.map((failed) => (
                <FailedItem key={failed.conversation.id} failed={failed} onRetry={onRetry} />
              ))}
            </ul>
            <Actions>
              {failedConversations.length > shown.length && (
                <Button isLink onClick={() => setIsExpanded(true)}>
                  {t.plural('partial.more', failedConversations.length - shown.length)}
                </Button>
              )}
              {failedConversations.filter(({ failure }) => isWorthRetrying(failure)).length > 1 && (
                <Button isLink onClick={onRefresh}>
                  {t('partial.retry_all')}
                </Button>
              )}
            </Actions>
          </div>
        </Notice>
      )}
    </>
  );
}

interface FailedItemProps {
  readonly failed: FailedConversation;
  readonly onRetry: (conversationId: string) => void;
}

function FailedItem({ failed: { conversation, failure }, onRetry }: FailedItemProps) {
  const { t } = useI18n();
  const subject = conversationName(conversation, t);
  return (
    <Conversation>
      <span>{t('partial.conversation', { subject, reason: conversationFailure(failure, t) })}</span>
      {isWorthRetrying(failure) && (
        <Button
          isLink
          aria-label={t('partial.retry_conversation', { subject })}
          onClick={() => onRetry(conversation.id)}
        >
          {t('partial.retry')}
        </Button>
      )}
    </Conversation>
  );
}
