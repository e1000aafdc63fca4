import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import { useMemo, useState } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { waitingConversations } from '../../turns/waiting.ts';
import { useEventBrowser } from '../browser-context.tsx';
import { FIRST_LINES, LINE_PX } from './line-height.ts';
import type { TurnRules } from './turn-context.tsx';
import { WaitingLine } from './waiting-line.tsx';

export interface WaitingListProps {
  readonly rules: TurnRules;
}

/** A long list scrolls inside, so that the list of events keeps its room. */
const Lines = styled.ul`
  max-height: ${8 * LINE_PX}px;
  margin: 0 ${({ theme }) => `-${theme.space.xxs}`};
  padding: 0;
  overflow: auto;
  list-style: none;
  scrollbar-width: thin;
`;

const More = styled.div`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${LINE_PX}px;
`;

/** See `lazy.ts`. */
export default function WaitingList({ rules }: WaitingListProps) {
  const { t } = useI18n();
  const { timeline, nowMs, facets, dispatch } = useEventBrowser();
  const [isWhole, setIsWhole] = useState(false);
  const { roles, ageLimits, incompleteIds } = rules;

  const waiting = useMemo(
    () => waitingConversations(timeline, roles, ageLimits, nowMs, incompleteIds),
    [timeline, roles, ageLimits, nowMs, incompleteIds],
  );

  if (waiting.length === 0) return null;
  const folded = waiting.length - FIRST_LINES;
  return (
    <>
      <Lines aria-label={t('waiting.label')}>
        {(isWhole ? waiting : waiting.slice(0, FIRST_LINES)).map((one) => {
          const { id } = one.conversation;
          const isChosen = facets.conversations.length === 1 && facets.conversations[0] === id;
          return (
            <li key={id}>
              <WaitingLine
                waiting={one}
                nowMs={nowMs}
                isChosen={isChosen}
                // Other filters could hide what is asked for.
                onPress={() =>
                  dispatch({ type: 'filters-cleared', conversations: isChosen ? [] : [id] })
                }
              />
            </li>
          );
        })}
      </Lines>
      {folded > 0 && (
        <More>
          <Button isLink aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
            <bdi>{isWhole ? t('waiting.fewer') : t.plural('waiting.more', folded)}</bdi>
          </Button>
        </More>
      )}
    </>
  );
}
