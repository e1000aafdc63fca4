import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { useI18n } from '../i18n/i18n-context.tsx';
import { useEventBrowser } from '../timeline/browser-context.tsx';
import { hasFacets } from '../timeline/facets/facets.ts';
import { lineHeight } from '../ui/line-height.ts';
import { useAccount } from './account-context.tsx';
import { isPartial } from './is-partial.ts';

export interface ThreadNoteProps {
  readonly conversationId: string;
}

const Line = styled.p`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0 ${({ theme }) => theme.space.xs};
  margin: 0;
  padding: ${({ theme }) => `0 ${theme.space.sm} ${theme.space.xs}`};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${lineHeight('sm')};

  button {
    min-height: 24px;
    font-size: inherit;
  }
`;

/** The note of a conversation beside a list that cannot have all events; nothing if the list has all of them. */
export function ThreadNote({ conversationId }: ThreadNoteProps) {
  const { state } = useAccount();
  return isPartial(state) ? <PartOfConversation conversationId={conversationId} /> : null;
}

/**
 * Says that events of the conversation may be missing, and finds them by showing only this conversation in the list. Nothing
 * once they are found. The list says how far the search is, and whether it failed.
 */
export function PartOfConversation({ conversationId }: ThreadNoteProps) {
  const { t } = useI18n();
  const { state, facets, query, totals, dispatch } = useEventBrowser();
  const isWanted =
    facets.conversations.length === 1 &&
    facets.conversations[0] === conversationId &&
    !hasFacets({ ...facets, conversations: [] }) &&
    query.length === 0 &&
    state.selection === null;
  if (isWanted && totals) return null;

  return (
    <Line>
      <bdi>{t('account.thread_part')}</bdi>
      {!isWanted && (
        <Button isLink onClick={showWhole}>
          {t('account.thread_whole')}
        </Button>
      )}
    </Line>
  );

  function showWhole(): void {
    dispatch({ type: 'conversation-narrowed', id: conversationId });
    // The focused button is removed.
    dispatch({ type: 'focus-requested', target: 'narrowing-undo' });
  }
}
