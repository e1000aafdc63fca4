import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import { useMemo, useState } from 'preact/hooks';
import styled from 'styled-components';
import { waitingConversations } from '../../turns/waiting.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { WaitingLine } from './waiting-line.tsx';
import { FIRST_LINES, LINE_PX, type LateWaitingStripProps } from './waiting-strip-props.ts';

/** What is beyond the screen scrolls inside, so that the list of events keeps its room. */
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

/** For `waiting-strip.tsx` alone. */
export default function LateWaitingStrip(props: LateWaitingStripProps) {
  const { ticket, nowMs, chosen, onChoose, roles, ageLimits } = props;
  const { t } = useI18n();
  const [isWhole, setIsWhole] = useState(false);
  const { timeline, unread } = ticket;

  const waiting = useMemo(() => {
    const incomplete = new Set(unread.map(({ conversation }) => conversation.id));
    return waitingConversations(timeline, roles, ageLimits, nowMs, incomplete);
  }, [timeline, roles, ageLimits, nowMs, unread]);

  if (waiting.length === 0) return null;
  const folded = waiting.length - FIRST_LINES;
  return (
    <>
      <Lines aria-label={t('waiting.label')}>
        {(isWhole ? waiting : waiting.slice(0, FIRST_LINES)).map((one) => {
          const { id } = one.conversation;
          const isChosen = chosen.length === 1 && chosen[0] === id;
          return (
            <li key={id}>
              <WaitingLine
                waiting={one}
                nowMs={nowMs}
                isChosen={isChosen}
                onPress={() => onChoose(isChosen ? [] : [id])}
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
