import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import { useContext } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { conversationName } from '../../labels/conversation-name.ts';
import { useEventBrowser } from '../browser-context.tsx';
import { useRequestedFocus } from '../use-requested-focus.ts';
import { ShowAllLabel } from './show-all-label.ts';

const Notice = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0 ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};
  background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
  overflow-wrap: anywhere;

  button {
    min-height: 24px;
  }
`;

/**
 * Says that the list has only one conversation, and leads back to the filters from before. The waiting list announces it:
 * screen readers announce only changes of a live region that exists already.
 */
export default function NarrowedNotice() {
  const { t } = useI18n();
  const showAllLabel = useContext(ShowAllLabel);
  const { timeline, facets, state, dispatch } = useEventBrowser();
  const undo = useRequestedFocus<HTMLButtonElement>('narrowing-undo');
  const conversation = timeline.conversations.find(({ id }) => id === facets.conversations[0]);
  if (!state.undoFilters) return null;
  return (
    <Notice>
      <bdi>
        {t('waiting.narrowed', { subject: isolate(conversationName(conversation ?? null, t)) })}
      </bdi>
      <Button
        ref={undo}
        isLink
        onClick={() => {
          dispatch({ type: 'narrowing-undone' });
          // The focused button is removed. The list of what waits knows where the conversation is, if anything still waits.
          const target = document.querySelector('[data-turn-group]')
            ? 'narrowed-conversation'
            : 'current-row';
          dispatch({ type: 'focus-requested', target });
        }}
      >
        {showAllLabel ?? t('waiting.undo')}
      </Button>
    </Notice>
  );
}
