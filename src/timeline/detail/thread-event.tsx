import { getColor } from '@zendeskgarden/react-theming';
import ChevronIcon from '@zendeskgarden/svg-icons/src/16/chevron-down-stroke.svg';
import { memo } from 'preact/compat';
import { useId, useRef } from 'preact/hooks';
import styled from 'styled-components';
import type { SideConversationEvent } from '../../events/event.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { eventSentences } from '../../labels/event-sentences.ts';
import { participantName } from '../../labels/participant-name.ts';
import { MessagePreview } from '../message-preview.tsx';
import { Highlighted } from '../search/highlighted.tsx';
import { HighlightedSentence } from '../search/highlighted-sentence.tsx';
import { PlainButton } from '../../ui/plain-button.ts';
import { EventActions } from './event-actions.tsx';
import { EventContent } from './event-content.tsx';
import { EventTime } from './event-time.tsx';
import { StickyHead } from './sticky-head.tsx';
import { useShownEvent } from './use-shown-event.ts';

export interface ThreadEventProps {
  readonly event: SideConversationEvent;
  /** True for the event that is chosen in the list. */
  readonly isChosen: boolean;
  readonly isOpen: boolean;
  /** True until the event, which was just opened, is in view. */
  readonly isShownRequested: boolean;
  readonly onToggle: () => void;
  readonly onShown: () => void;
}

/** The bar at the side is an element's border only where there is one, because forced colors show transparent borders. */
const Article = styled.article<{ $isChosen: boolean }>`
  border-top: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
  border-inline-start: ${({ theme, $isChosen }) =>
    $isChosen ? `4px solid ${getColor({ theme, variable: 'border.primaryEmphasis' })}` : '0 none'};
  padding-inline-start: ${({ $isChosen }) => ($isChosen ? 0 : 4)}px;
`;

const Toggle = styled(PlainButton)`
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto 16px;
  gap: 0 ${({ theme }) => theme.space.xs};
  align-items: baseline;
  width: 100%;
  min-height: 24px;
  padding: ${({ theme }) => theme.space.xxs} 0;
  overflow-wrap: anywhere;

  &:focus-visible {
    outline-offset: -1px;
  }

  strong {
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }

  time {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
    font-size: ${({ theme }) => theme.fontSizes.sm};
  }

  svg {
    align-self: center;
  }

  &[aria-expanded='true'] svg {
    rotate: 180deg;
  }
`;

const Preview = styled.span`
  grid-column: 1 / 3;
  overflow: hidden;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  text-overflow: ellipsis;
  white-space: nowrap;
`;

/** One event of a conversation: a line with its beginning, or all of it. */
export const ThreadEvent = memo(function ThreadEvent({
  event,
  isChosen,
  isOpen,
  isShownRequested,
  onToggle,
  onShown,
}: ThreadEventProps) {
  const { t } = useI18n();
  const content = useRef<HTMLDivElement>(null);
  const id = useId();
  useShownEvent(content, isOpen && isShownRequested, onShown);

  return (
    <Article $isChosen={isChosen} aria-labelledby={id}>
      <StickyHead isSticky={isOpen}>
        <Toggle
          id={id}
          type="button"
          aria-expanded={isOpen}
          aria-current={isChosen}
          onClick={onToggle}
        >
          <span>
            {event.message ? (
              <strong>
                <bdi lang="">
                  <Highlighted text={participantName(event.actor, t)} />
                </bdi>
              </strong>
            ) : (
              eventSentences(event, t).map((sentence, index) => (
                <HighlightedSentence key={index} sentence={sentence} />
              ))
            )}
          </span>
          <EventTime ms={event.createdMs} isExact={isOpen} />
          <ChevronIcon aria-hidden="true" />
          {!isOpen && event.message && (
            <Preview dir="auto" lang="">
              <MessagePreview message={event.message} />
            </Preview>
          )}
        </Toggle>
        {isOpen && <EventActions event={event} />}
      </StickyHead>
      {isOpen && (
        <div ref={content}>
          <EventContent event={event} />
        </div>
      )}
    </Article>
  );
});
