import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import { useMemo, useRef, useState } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { countMissingRoles, waitingConversations } from '../../turns/waiting.ts';
import { useFocusRestore } from '../../ui/use-focus-restore.ts';
import { useEventBrowser } from '../browser-context.tsx';
import { COLLAPSED_LINES, LINE_PX } from './line-height.ts';
import type { TurnRules } from './turn-context.tsx';
import { WaitingLine } from './waiting-line.tsx';

export interface WaitingListProps {
  readonly rules: TurnRules;
}

/** A long list scrolls by itself, so that it does not push the list of events off the screen. */
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

const Unknown = styled.p`
  margin: 0;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.warning' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
`;

/** See `lazy.ts`. */
export default function WaitingList({ rules }: WaitingListProps) {
  const { t } = useI18n();
  const { timeline, nowMs, facets, dispatch } = useEventBrowser();
  const [isExpanded, setIsExpanded] = useState(false);
  const { roles, areRolesLoaded, ageLimits, incompleteIds } = rules;

  const waiting = useMemo(
    () => waitingConversations(timeline, roles, ageLimits, nowMs, incompleteIds),
    [timeline, roles, ageLimits, nowMs, incompleteIds],
  );

  const missingCount = useMemo(
    () => (areRolesLoaded ? countMissingRoles(timeline, roles, incompleteIds) : 0),
    [areRolesLoaded, timeline, roles, incompleteIds],
  );

  // A line is removed when its conversation is answered or closed, perhaps by somebody else.
  const container = useRef<HTMLDivElement>(null);
  useFocusRestore(container, () => {
    if (waiting.length === 0) dispatch({ type: 'focus-requested', target: 'current-row' });
    return ['button'];
  });

  if (waiting.length === 0 && missingCount === 0) return <div ref={container} />;
  const hiddenCount = waiting.length - COLLAPSED_LINES;
  return (
    <div ref={container}>
      <Lines aria-label={t('waiting.label')}>
        {(isExpanded ? waiting : waiting.slice(0, COLLAPSED_LINES)).map((one) => {
          const { id } = one.conversation;
          const isChosen = facets.conversations.length === 1 && facets.conversations[0] === id;
          return (
            <li key={id}>
              <WaitingLine
                waiting={one}
                nowMs={nowMs}
                isChosen={isChosen}
                // Other filters could exclude events of this conversation.
                onPress={() =>
                  dispatch({ type: 'filters-cleared', conversations: isChosen ? [] : [id] })
                }
              />
            </li>
          );
        })}
      </Lines>
      {hiddenCount > 0 && (
        <More>
          <Button isLink aria-expanded={isExpanded} onClick={() => setIsExpanded(!isExpanded)}>
            <bdi>{isExpanded ? t('waiting.fewer') : t.plural('waiting.more', hiddenCount)}</bdi>
          </Button>
        </More>
      )}
      {missingCount > 0 && (
        <Unknown>
          <bdi>{t.plural('waiting.roles_missing', missingCount)}</bdi>
        </Unknown>
      )}
    </div>
  );
}
