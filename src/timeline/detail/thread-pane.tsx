import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import styled from 'styled-components';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import type { SideConversationEvent } from '../../events/event.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useHeight } from './use-height.ts';
import { VirtualItem } from '../../ui/virtual-item.ts';
import { useEventBrowser } from '../browser-context.tsx';
import { useConversationActions } from '../conversation-actions.tsx';
import { ThreadEvent } from './thread-event.tsx';
import { ThreadHeading } from './thread-heading.tsx';

export interface ThreadPaneProps {
  /** The chosen event. */
  readonly event: SideConversationEvent;
}

/** The list scrolls by itself. */
const Scroller = styled.div`
  height: 100%;
  overflow: auto;
  scrollbar-width: thin;
`;

/** The conversation of the chosen event, oldest event first. The chosen one is open and marked; the others open in place. */
export default function ThreadPane({ event }: ThreadPaneProps) {
  const { timeline } = useEventBrowser();
  const { conversationId } = event;
  const events = (conversationId === null
    ? null
    : timeline.eventsByConversation.get(conversationId)) ?? [event];
  return <Thread key={conversationId ?? event.key} events={events} chosen={event} />;
}

interface ThreadProps {
  readonly events: readonly SideConversationEvent[];
  readonly chosen: SideConversationEvent;
}

function Thread({ events, chosen }: ThreadProps) {
  const { t } = useI18n();
  const { newEvents, options } = useEventBrowser();
  const actions = useConversationActions();
  const scroller = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLDivElement>(null);
  const headingHeight = useHeight(heading);
  const virtualizer = useRef<VirtualizerHandle>(null);
  /** What the agent opened and closed here, by key. */
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(new Map());
  /** Key of the event that must still be scrolled into view. */
  const [openedKey, setOpenedKey] = useState<string | null>(null);
  const [focusedKey, setFocusedKey] = useState<string | null>(null);
  const indexOf = (key: string | null) => events.findIndex((event) => event.key === key);
  const isOpen = ({ key }: SideConversationEvent) => choices.get(key) ?? key === chosen.key;

  const chosenIndex = useRef(0);
  chosenIndex.current = indexOf(chosen.key);

  useLayoutEffect(() => {
    setChoices((before) => new Map([...before].filter(([key]) => key !== chosen.key)));
    setOpenedKey(chosen.key);
    virtualizer.current?.scrollToIndex(chosenIndex.current, { align: 'nearest' });
  }, [chosen.key]);

  function toggle(event: SideConversationEvent): void {
    setChoices(new Map([...choices, [event.key, !isOpen(event)]]));
    setOpenedKey(isOpen(event) ? null : event.key);
    if (!isOpen(event)) newEvents.onRead([event.key]);
  }

  const mounted = [indexOf(chosen.key), indexOf(focusedKey)].filter((index) => index >= 0);
  return (
    <Scroller ref={scroller} tabIndex={0} role="group" aria-label={t('thread.label')}>
      <div ref={heading}>
        <ThreadHeading event={chosen} events={events} />
        {chosen.conversationId !== null && options.renderThreadNote?.(chosen.conversationId)}
      </div>
      <div role="list" aria-label={t('thread.events')}>
        <Virtualizer
          ref={virtualizer}
          item={VirtualItem}
          data={events}
          scrollRef={scroller}
          startMargin={headingHeight}
          keepMounted={[...new Set(mounted)]}
        >
          {(event, index) => (
            <div
              key={event.key}
              role="listitem"
              aria-posinset={index + 1}
              aria-setsize={events.length}
              onFocusIn={() => setFocusedKey(event.key)}
            >
              <ThreadEvent
                event={event}
                isChosen={event.key === chosen.key}
                isOpen={isOpen(event)}
                isShownRequested={event.key === openedKey}
                onToggle={() => toggle(event)}
                onShown={() => setOpenedKey(null)}
              />
            </div>
          )}
        </Virtualizer>
      </div>
      {actions?.renderThreadComposer(chosen.conversationId)}
    </Scroller>
  );
}
