import { useRef } from 'preact/hooks';
import type { VirtualizerHandle } from 'virtua';
import { DayHeading } from '../../src/timeline/list/day-heading.tsx';
import { GroupHeading } from '../../src/timeline/list/group-heading.tsx';
import { NewDivider } from '../../src/timeline/list/new-divider.tsx';
import UnreadEvents from '../../src/timeline/list/unread-events.tsx';
import { NO_NEW_EVENTS } from '../../src/timeline/browser-context.tsx';
import { NoMatch } from '../../src/timeline/search/lazy.tsx';
import { ListSkeleton } from '../../src/ui/list-skeleton.tsx';
import { SampleBrowser } from './sample-browser.tsx';
import { NOW_MS, sampleEvent, TIMELINE } from './sample-events.ts';
import { Padding, Section, Specimen } from './specimen.tsx';

const DAY_MS = 86_400_000;

const DAYS: readonly [title: string, sampleMs: number | null][] = [
  ['Day heading: today', NOW_MS],
  ['Day heading: yesterday', NOW_MS - DAY_MS],
  ['Day heading: an earlier day', NOW_MS - 3 * DAY_MS],
  ['Day heading: another year', NOW_MS - 400 * DAY_MS],
  ['Day heading: without a date', null],
];

/** Keys of the three newest events, which are the first rows. The last event has no date. */
const UNREAD = new Set(TIMELINE.events.slice(-4, -1).map(({ key }) => key));

/** Headings, dividers, and what is shown instead of rows. */
export function ListParts() {
  return (
    <Section title="List">
      {DAYS.map(([title, sampleMs]) => (
        <Specimen key={title} title={title}>
          <DayHeading sampleMs={sampleMs} nowMs={NOW_MS} />
        </Specimen>
      ))}
      {['create', 'slack', 'child'].map((id) => (
        <Specimen key={id} title={`Conversation heading: ${id}`}>
          <ConversationOf id={id} />
        </Specimen>
      ))}
      <Specimen title="Divider above new events">
        <NewDivider />
      </Specimen>
      <Specimen title="Unread events above">
        <UnreadLine visibleIndex={8} />
      </Specimen>
      <Specimen title="Unread events below">
        <UnreadLine visibleIndex={-1} />
      </Specimen>
      <Specimen title="Loading">
        <ListSkeleton />
      </Specimen>
      <Specimen title="No match">
        <NoMatch eventCount={TIMELINE.events.length} onClear={() => undefined} />
      </Specimen>
    </Section>
  );
}

function ConversationOf({ id }: { readonly id: string }) {
  const { conversation, conversationId } = sampleEvent(id);
  const events = TIMELINE.eventsByConversation.get(conversationId) ?? [];
  return (
    <GroupHeading
      head={{ kind: 'conversation', conversation, count: events.length, events }}
      nowMs={NOW_MS}
    />
  );
}

/** The line with the number of unread events, in a list that shows only the row at an index. */
function UnreadLine({ visibleIndex }: { readonly visibleIndex: number }) {
  const scrollRef = useRef<HTMLDivElement>(null);
  const virtualizer = useRef({
    findItemIndex: () => visibleIndex,
  } as Partial<VirtualizerHandle> as VirtualizerHandle);
  return (
    <Padding ref={scrollRef}>
      <SampleBrowser newEvents={{ ...NO_NEW_EVENTS, since: UNREAD, unread: UNREAD }}>
        <UnreadEvents virtualizer={virtualizer} scrollRef={scrollRef} startMargin={0} />
      </SampleBrowser>
    </Padding>
  );
}
