import { getColor } from '@zendeskgarden/react-theming';
import { useRef } from 'preact/hooks';
import styled from 'styled-components';
import type { SideConversationEvent } from '../../events/event.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { participantName } from '../../labels/participant-name.ts';
import { useEventBrowser } from '../browser-context.tsx';
import { Highlighted } from '../search/highlighted.tsx';
import { EventActions } from './event-actions.tsx';
import { EventContent } from './event-content.tsx';
import { EventTime } from './event-time.tsx';
import { StickyHead } from './sticky-head.tsx';
import { useShownEvent } from './use-shown-event.ts';

/** Ends with a line, because the next row looks like a part of it otherwise. */
const Opened = styled.div`
  border-block-end: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
`;

const WhoAndWhen = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  column-gap: ${({ theme }) => theme.space.xs};
  overflow-wrap: anywhere;

  strong {
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }

  > :last-child {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
    font-size: ${({ theme }) => theme.fontSizes.sm};
  }
`;

export interface OpenEventProps {
  readonly event: SideConversationEvent;
}

/** An opened event below its row: who, when, and the actions, which stay in view, then everything else. */
export default function OpenEvent({ event }: OpenEventProps) {
  const { t } = useI18n();
  const { state, dispatch } = useEventBrowser();
  const ref = useRef<HTMLDivElement>(null);
  useShownEvent(ref, state.openedKey === event.key, () => dispatch({ type: 'opened-shown' }));

  return (
    <Opened ref={ref}>
      <StickyHead isSticky>
        <WhoAndWhen>
          <strong>
            <bdi lang="">
              <Highlighted text={participantName(event.actor, t)} />
            </bdi>
          </strong>
          <EventTime ms={event.createdMs} isExact />
        </WhoAndWhen>
        <EventActions event={event} />
      </StickyHead>
      <EventContent event={event} />
    </Opened>
  );
}
