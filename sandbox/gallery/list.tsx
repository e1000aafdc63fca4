import type { OffScreenUnread } from '../../src/timeline/browser-state.ts';
import { ChildTicketProvider } from '../../src/timeline/child-ticket-context.ts';
import { DayHeading } from '../../src/timeline/list/day-heading.tsx';
import { ConversationHeading } from '../../src/timeline/list/lazy.tsx';
import { NewDivider } from '../../src/timeline/list/new-divider.tsx';
import { UnreadPill } from '../../src/timeline/list/unread-pill.tsx';
import { UpdateRunRow } from '../../src/timeline/list/update-run-row.tsx';
import { NoMatch } from '../../src/timeline/search/lazy.tsx';
import { ListSkeleton } from '../../src/ui/list-skeleton.tsx';
import { SampleBrowser } from './sample-browser.tsx';
import { CHILD_TICKETS, NOW_MS, sampleEvent, TIMELINE } from './sample-events.ts';
import { Padding, Section, Specimen } from './specimen.tsx';

const DAY_MS = 86_400_000;

const DAYS: readonly [title: string, sampleMs: number | null][] = [
  ['Day heading: today', NOW_MS],
  ['Day heading: yesterday', NOW_MS - DAY_MS],
  ['Day heading: an earlier day', NOW_MS - 3 * DAY_MS],
  ['Day heading: another year', NOW_MS - 400 * DAY_MS],
  ['Day heading: without a date', null],
];

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
      <Specimen title="Conversation heading: folded, with unread events">
        <ConversationOf id="create" isFolded />
      </Specimen>
      <Specimen title="Updates by one person, folded">
        <UpdateRun isExpanded={false} />
      </Specimen>
      <Specimen title="Updates by one person, expanded">
        <UpdateRun isExpanded />
      </Specimen>
      <Specimen title="Divider above new events">
        <NewDivider />
      </Specimen>
      <Specimen title="Unread events above">
        <UnreadButton direction="up" />
      </Specimen>
      <Specimen title="Unread events below">
        <UnreadButton direction="down" />
      </Specimen>
      <Specimen title="Loading">
        <ListSkeleton />
      </Specimen>
      <Specimen title="No match">
        <SampleBrowser action={{ type: 'search-changed', text: 'no such word' }}>
          <NoMatch />
        </SampleBrowser>
      </Specimen>
    </Section>
  );
}

interface ConversationOfProps {
  readonly id: string;
  readonly isFolded?: boolean;
}

function ConversationOf({ id, isFolded = false }: ConversationOfProps) {
  const { conversation, conversationId } = sampleEvent(id);
  const events = TIMELINE.eventsByConversation.get(conversationId) ?? [];
  return (
    <ChildTicketProvider value={CHILD_TICKETS}>
      <ConversationHeading
        group={{
          kind: 'conversation',
          key: id,
          conversationId,
          conversation,
          shown: events,
          all: events,
          isFolded,
        }}
        index={0}
        isUnread={isFolded}
        isCurrent={false}
        isMarked={false}
      />
    </ChildTicketProvider>
  );
}

function UpdateRun({ isExpanded }: { readonly isExpanded: boolean }) {
  const events = ['close', 'reopen', 'rename'].map(sampleEvent);
  const run = { kind: 'update-run', key: 'run', events, isExpanded, day: null } as const;
  return <UpdateRunRow run={run} index={0} isUnread={false} isCurrent={false} isMarked={false} />;
}

/** The button for the unread events off screen. */
function UnreadButton({ direction }: Pick<OffScreenUnread, 'direction'>) {
  return (
    <Padding>
      <SampleBrowser>
        <UnreadPill offScreen={{ count: 3, firstKey: sampleEvent('create').key, direction }} />
      </SampleBrowser>
    </Padding>
  );
}
