import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useEventBrowser } from '../browser-context.tsx';
import { eventsIn } from './rows.ts';
import { type OffScreenOptions, useOffScreenEvents } from './use-off-screen-events.ts';
import { useReadInView } from './use-read-in-view.ts';

/** A line below the list with space of its own, so that it covers no event and moves none. */
const Line = styled.div`
  flex: none;
  padding: ${({ theme }) => `${theme.space.xxs} ${theme.space.sm}`};
  border-top: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
  text-align: center;
`;

/** Marks events as read that are in view, and counts the unread ones off screen in a button that leads to the first. */
export default function UnreadEvents({ virtualizer, scrollRef, startMargin }: OffScreenOptions) {
  const { t } = useI18n();
  const { rows, newEvents, dispatch } = useEventBrowser();
  useReadInView({ rows, newEvents, scrollRef });
  const { count, firstIndex, direction } = useOffScreenEvents(rows, newEvents.unread, {
    virtualizer,
    scrollRef,
    startMargin,
  });
  const first = rows[firstIndex];
  if (!first) return null;
  return (
    <Line>
      <Button
        size="small"
        isPrimary
        isPill
        onClick={() => dispatch({ type: 'row-selected', key: eventsIn(first)[0]?.key ?? '' })}
      >
        <span aria-hidden="true">{direction === 'up' ? '↑ ' : '↓ '}</span>
        {t.plural('new.pill', count)}
      </Button>
    </Line>
  );
}
