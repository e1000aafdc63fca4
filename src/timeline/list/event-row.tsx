import { getColor } from '@zendeskgarden/react-theming';
import { createContext } from 'preact';
import { memo } from 'preact/compat';
import { useContext, useId } from 'preact/hooks';
import styled from 'styled-components';
import type { SideConversationEvent } from '../../events/event.ts';
import type { Message } from '../../events/message.ts';
import { plainText, preview } from '../../events/plain-text.ts';
import { actionLabel } from '../../labels/action-label.ts';
import { ChannelIcon } from './channel-icon.tsx';
import { conversationName } from '../../labels/conversation-name.ts';
import { Highlighted, HighlightedExcerpt, useSearch } from '../search/highlighted.tsx';
import { participantName } from '../../labels/participant-name.ts';
import { Tooltip } from '../../ui/tooltip/lazy.ts';
import { useHtmlConverter } from '../use-html-converter.ts';
import type { BrowserOptions } from '../browser-context.tsx';
import type { BrowserAction } from '../browser-state.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { EventMarker } from './event-marker.tsx';
import { OpenEvent } from '../detail/lazy.ts';

export interface EventRowProps {
  readonly event: SideConversationEvent;
  readonly index: number;
  /** True if the event was added since the agent's last visit. */
  readonly isNew: boolean;
  readonly isOpen: boolean;
  /** True for the only row in the tab order. */
  readonly isCurrent: boolean;
  /** True if this is the current match of a search, or if the event is open in the detail pane. */
  readonly isMarked: boolean;
}

/** Options of all rows of a list. */
interface RowOptions {
  /** True if the current event opens in the detail pane next to the list, not below its row. */
  readonly isSplit: boolean;
  /** False if the rows are grouped by conversation: then the heading names it, and the time is shown with its date. */
  readonly showsConversation: boolean;
  readonly renderTrailing: BrowserOptions['renderTrailing'];
  readonly dispatch: (action: BrowserAction) => void;
}

const RowOptionsContext = createContext<RowOptions>({
  isSplit: false,
  showsConversation: true,
  renderTrailing: null,
  dispatch: () => undefined,
});

/** Provides the options of all rows below. */
export const RowOptionsProvider = RowOptionsContext.Provider;

const Head = styled.div<{ $isMarked: boolean }>`
  position: relative;
  display: grid;
  grid-template-columns: 24px minmax(0, 1fr);
  column-gap: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};

  background: ${({ theme, $isMarked }) =>
    $isMarked
      ? getColor({ theme, hue: 'primaryHue', light: { shade: 100 }, dark: { shade: 1000 } })
      : 'transparent'};

  &:hover {
    background: ${({ theme, $isMarked }) =>
      !$isMarked && getColor({ theme, variable: 'background.subtle' })};
  }
`;

const Line = styled.div`
  display: flex;
  align-items: baseline;
  gap: ${({ theme }) => theme.space.xs};
`;

/** Extends the clickable area of the button over the whole head of the row. */
const Opener = styled.button`
  flex: 1;
  min-width: 0;
  padding: 0;
  border: 0;
  background: none;
  color: inherit;
  font: inherit;
  text-align: start;
  overflow-wrap: anywhere;
  cursor: pointer;

  &::before {
    position: absolute;
    inset: 0;
    border-radius: ${({ theme }) => theme.borderRadii.md};
    content: '';
  }

  &:focus-visible {
    outline: none;
  }

  &:focus-visible::before {
    box-shadow: inset 0 0 0 2px
      ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
  }

  strong {
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }
`;

const Time = styled.time`
  position: relative;
  border-radius: ${({ theme }) => theme.borderRadii.sm};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  font-variant-numeric: tabular-nums;
  white-space: nowrap;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
    outline-offset: 1px;
  }
`;

const NewDot = styled.span`
  display: inline-block;
  width: 8px;
  height: 8px;
  margin-inline-start: ${({ theme }) => theme.space.xxs};
  border-radius: 50%;
  background: ${({ theme }) => getColor({ theme, variable: 'background.primaryEmphasis' })};
`;

const Conversation = styled.div`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.xxs};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};

  svg {
    flex: none;
    width: 12px;
    height: 12px;
  }

  span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;

const Preview = styled.p`
  display: -webkit-box;
  margin: ${({ theme }) => `${theme.space.base / 2}px`} 0 0;
  overflow: hidden;
  overflow-wrap: anywhere;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
`;

/** One event: actor, action, time, conversation, and a preview of the message. A press opens the whole event. */
export const EventRow = memo(function EventRow({
  event,
  index,
  isNew,
  isOpen,
  isCurrent,
  isMarked,
}: EventRowProps) {
  const { t, formats } = useI18n();
  const { isSplit, showsConversation, renderTrailing, dispatch } = useContext(RowOptionsContext);
  const id = useId();
  const { key, conversation, createdMs, message } = event;

  return (
    <article aria-labelledby={id} onFocusIn={() => dispatch({ type: 'row-focused', key })}>
      <Head $isMarked={isMarked}>
        <EventMarker type={event.type} />
        <div>
          <Line>
            <Opener
              id={id}
              type="button"
              data-row={index}
              tabIndex={isCurrent ? 0 : -1}
              aria-expanded={isSplit ? undefined : isOpen}
              aria-current={isSplit && isCurrent}
              onClick={isSplit ? undefined : () => dispatch({ type: 'event-toggled', key })}
            >
              {/* The text may be English on a right-to-left page. */}
              <bdi>
                <strong>
                  <bdi lang="">
                    <Highlighted text={participantName(event.actor, t)} />
                  </bdi>
                </strong>
                {isNew && <NewDot aria-label={t('new.event')} role="img" />}{' '}
                <Highlighted text={actionLabel(event, t, formats)} />
              </bdi>
            </Opener>
            {createdMs === null ? (
              <Time as="span">{t('list.no_time')}</Time>
            ) : (
              <Tooltip content={formats.exactTime(createdMs)} placement="bottom-end">
                <Time dateTime={new Date(createdMs).toISOString()} tabIndex={isCurrent ? 0 : -1}>
                  {showsConversation ? formats.time(createdMs) : formats.dayAndTime(createdMs)}
                </Time>
              </Tooltip>
            )}
          </Line>
          {showsConversation && (
            <Conversation>
              {conversation && <ChannelIcon channel={conversation.channel} />}
              <span dir="auto" lang="">
                <Highlighted text={conversationName(conversation, t)} />
              </span>
              {renderTrailing?.(event)}
            </Conversation>
          )}
          {!isOpen && message && (
            <Preview dir="auto">
              <MessagePreview message={message} />
            </Preview>
          )}
        </div>
      </Head>
      {isOpen && <OpenEvent event={event} />}
    </article>
  );
});

function MessagePreview({ message }: { readonly message: Message }) {
  const { t } = useI18n();
  const isSearching = useSearch().length > 0;
  useHtmlConverter([message]);
  const text = preview(message);
  const searchable = isSearching && (plainText(message) ?? text);
  // The language of a message is unknown. It is not that of the page.
  if (searchable)
    return (
      <span lang="">
        <HighlightedExcerpt text={searchable} />
      </span>
    );
  if (text) return <span lang="">{text}</span>;
  const { length } = message.attachments;
  return (
    <Highlighted text={length > 0 ? t.plural('list.attachments', length) : t('list.no_text')} />
  );
}
