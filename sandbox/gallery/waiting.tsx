import type { Dismissal } from '../../src/turns/dismissals.ts';
import type { WhoseTurn } from '../../src/turns/turn.ts';
import type { AgeBand, Waiting } from '../../src/turns/waiting.ts';
import { CheckingTurns } from '../../src/timeline/waiting/checking-turns.tsx';
import { SetAsideRow, WaitingRow } from '../../src/timeline/waiting/group-rows.tsx';
import NarrowedNotice from '../../src/timeline/waiting/narrowed-notice.tsx';
import OutsideFilters from '../../src/timeline/waiting/outside-filters.tsx';
import { TurnGroup } from '../../src/timeline/waiting/turn-group.tsx';
import { TurnOutcome } from '../../src/timeline/waiting/turn-outcome.tsx';
import type { Outcome, TurnActions } from '../../src/timeline/waiting/use-turn-actions.ts';
import { SampleActions } from './answers.tsx';
import { SampleBrowser } from './sample-browser.tsx';
import { NOW_MS, sampleEvent } from './sample-events.ts';
import { Padding, Section, Specimen } from './specimen.tsx';

const HOUR_MS = 3_600_000;

const AGES: readonly [band: AgeBand | null, hours: number | null][] = [
  ['fresh', 1],
  ['warning', 30],
  ['late', 100],
  ['overdue', 400],
  [null, null],
];

const NO_ACTIONS: TurnActions = {
  toggle: () => undefined,
  open: () => undefined,
  choose: () => undefined,
  stateChangeOf: () => null,
  moveBack: () => undefined,
};

const LONG_SUBJECT =
  'Which of the three loading docks behind the warehouse takes the return pallet with the broken printers on Thursday?';

const renderRow = (one: Waiting) => (
  <WaitingRow key={one.conversation.id} waiting={one} actions={NO_ACTIONS} />
);

const event = sampleEvent('reply');

/** The waiting strip: its groups, folded and unfolded, and what it shows above the list of events. */
export function WaitingParts() {
  return (
    <Section title="Waiting strip">
      {AGES.map(([age, hours]) => (
        <Specimen key={`${age}`} title={`folded, ${age ?? 'since an unknown time'}`}>
          <Group name="ours" waiting={[waitingFor('a', age, hours), waitingFor('b', age, hours)]} />
        </Specimen>
      ))}
      <Specimen title="folded, one conversation">
        <Group name="theirs" waiting={[waitingFor('a', 'late', 100)]} />
      </Specimen>
      <Specimen title="unfolded">
        <Group
          name="theirs"
          isOpen
          waiting={AGES.map(([age, hours]) => waitingFor(`${age}`, age, hours))}
        />
      </Specimen>
      <Specimen title="unfolded, with a long subject">
        <Group name="ours" isOpen waiting={[waitingFor('a', 'late', 100, LONG_SUBJECT)]} />
      </Specimen>
      {(['ours', 'theirs'] as const).map((whose) => (
        <Specimen key={whose} title={`unfolded, on a page that writes: ${whose}`}>
          <SampleActions>
            <Group
              name={whose}
              isOpen
              waiting={[
                waitingFor('a', 'late', 100, LONG_SUBJECT, whose),
                waitingFor('b', 'fresh', 1, 'Label', whose),
              ]}
            />
          </SampleActions>
        </Specimen>
      ))}
      <Specimen title="unfolded, many">
        <Group
          name="ours"
          isOpen
          waiting={Array.from({ length: 13 }, (_, index) =>
            waitingFor(`${index}`, 'fresh', 13 - index),
          )}
        />
      </Specimen>
      <Specimen title="unfolded, with the outcome of an action">
        <Group
          name="ours"
          isOpen
          waiting={['a', 'b'].map((id) => waitingFor(id, 'late', 100))}
          outcome={OUTCOME}
        />
      </Specimen>
      <Specimen title="set aside">
        <SetAside />
      </Specimen>
      <Specimen title="while it loads">
        <Padding>
          <CheckingTurns lines={2} />
        </Padding>
      </Specimen>
      <Specimen title="narrowed to one conversation">
        <SampleBrowser action={{ type: 'conversation-narrowed', id: event.conversationId ?? '' }}>
          <NarrowedNotice />
        </SampleBrowser>
      </Specimen>
      <Specimen title="outside the filters">
        <SampleBrowser>
          <OutsideFilters event={event} />
        </SampleBrowser>
      </Specimen>
    </Section>
  );
}

interface GroupProps {
  readonly name: 'ours' | 'theirs';
  readonly isOpen?: boolean;
  readonly waiting: readonly Waiting[];
  readonly outcome?: Outcome | null;
}

/** A conversation between the two others was set aside. */
const OUTCOME: Outcome = {
  text: 'Snoozed “Delivery 20-114” until Monday, November 23.',
  conversationId: 'c',
  group: 'ours',
  index: 1,
  undo: () => undefined,
  dismiss: () => undefined,
};

function Group({ name, isOpen = false, waiting, outcome = null }: GroupProps) {
  return (
    <SampleBrowser openTurns={isOpen ? [name] : []}>
      <Padding>
        <TurnGroup
          name={name}
          waiting={waiting}
          outcomes={
            outcome ? [{ index: outcome.index, item: <TurnOutcome outcome={outcome} /> }] : []
          }
          onToggle={NO_ACTIONS.toggle}
          renderRow={renderRow}
        />
      </Padding>
    </SampleBrowser>
  );
}

function SetAside() {
  const untilMs = new Map([
    ['a', null],
    ['b', NOW_MS + 24 * HOUR_MS],
  ]);
  return (
    <SampleBrowser openTurns={['set-aside']}>
      <Padding>
        <TurnGroup
          name="set-aside"
          waiting={[...untilMs.keys()].map((id) => waitingFor(id, 'late', 100))}
          outcomes={[]}
          onToggle={NO_ACTIONS.toggle}
          renderRow={(one) => (
            <SetAsideRow
              key={one.conversation.id}
              waiting={one}
              dismissal={dismissalOf(one, untilMs.get(one.conversation.id) ?? null)}
              actions={NO_ACTIONS}
            />
          )}
        />
      </Padding>
    </SampleBrowser>
  );
}

function dismissalOf({ conversation, turn }: Waiting, untilMs: number | null): Dismissal {
  const { whose, messageCount, sinceMs } = turn;
  return { conversationId: conversation.id, whose, messageCount, lastMs: sinceMs, untilMs };
}

function waitingFor(
  id: string,
  age: AgeBand | null,
  hours: number | null,
  subject = event.conversation?.subject ?? null,
  whose: WhoseTurn = 'ours',
): Waiting {
  const { conversation, actor } = event;
  if (!conversation || !actor) throw new Error('The sample event has a conversation and an actor');
  return {
    conversation: { ...conversation, id, subject },
    age,
    turn: {
      whose,
      unanswered: event,
      lastMessage: event,
      messageCount: 2,
      lastAuthor: actor,
      people: [actor, actor, actor],
      sinceMs: hours === null ? null : NOW_MS - hours * HOUR_MS,
      firstReplyMs: null,
      exchanges: 1,
    },
  };
}
