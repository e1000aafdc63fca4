import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { StateOutcomeLine } from '../../src/reply/state-outcome.tsx';
import type { ChangeResult, StateOutcome } from '../../src/reply/state-changes.ts';
import {
  type ConversationActions,
  ConversationActionsProvider,
  type ConversationState,
  type StatePlace,
} from '../../src/timeline/conversation-actions.tsx';
import { ConversationButtons } from '../../src/timeline/conversation-buttons.tsx';
import { EventActions } from '../../src/timeline/detail/event-actions.tsx';
import { type CommentEditor, HostActionsProvider } from '../../src/ui/host-actions.tsx';
import { failureOf } from './notices.tsx';
import { SampleBrowser } from './sample-browser.tsx';
import { NOW_MS, sampleEvent, TIMELINE } from './sample-events.ts';
import { Padding, Section, Specimen } from './specimen.tsx';

const ACTIONS: ConversationActions = {
  onReply: () => undefined,
  onStateChange: () => undefined,
  changing: new Map(),
  stateOutcomes: new Map(),
  answeredKey: null,
  renderComposer: () => null,
  renderThreadComposer: () => null,
  renderNotices: () => null,
  renderAnnouncement: () => null,
  renderStateOutcome: () => null,
  draftPlaces: new Map(),
  pending: new Map(),
};

const event = sampleEvent('reply');

const CONTROLLER = {
  undo: async () => undefined,
  tryAgain: async () => undefined,
  hold: () => undefined,
  dismiss: () => undefined,
};

const DONE: ChangeResult = { phase: 'done' };

const OUTCOMES: readonly [title: string, outcome: StateOutcome][] = [
  ['Marked as done', outcomeOf(DONE)],
  ['Marked as done, in the strip', outcomeOf(DONE, { place: 'strip' })],
  ['Reopened', outcomeOf(DONE, { state: 'open' })],
  ['Undone', outcomeOf(DONE, { state: 'open', isUndo: true })],
  ...(['not-allowed', 'not-found', 'rejected', 'not-signed-in'] as const).map(
    (kind): [string, StateOutcome] => [
      `Refused: ${kind}`,
      outcomeOf({ phase: 'refused', failure: failureOf(kind), retryAtMs: null }),
    ],
  ),
  [
    'Refused: too many requests',
    outcomeOf({
      phase: 'refused',
      failure: failureOf('rate-limited'),
      retryAtMs: NOW_MS + 3_600_000,
    }),
  ],
  ['Not known', outcomeOf({ phase: 'unknown', failure: failureOf('offline') })],
  [
    'Not known, in the strip',
    outcomeOf({ phase: 'unknown', failure: failureOf('offline') }, { place: 'strip' }),
  ],
];

interface SampleActionsProps {
  readonly actions?: Partial<ConversationActions>;
  readonly children: ComponentChildren;
}

/** Lets the components below write. */
export function SampleActions({ actions, children }: SampleActionsProps) {
  return (
    <ConversationActionsProvider value={{ ...ACTIONS, ...actions }}>
      {children}
    </ConversationActionsProvider>
  );
}

/** What an agent answers and closes conversations with. */
export function Answers() {
  const { id } = outcomeOf(DONE).conversation;
  return (
    <Section title="Answers">
      {(['public-reply', 'other'] as const).map((editor) => (
        <Specimen key={editor} title={`Actions of an opened message: ${editor}`}>
          <Padding>
            <EventActionsIn editor={editor} />
          </Padding>
        </Specimen>
      ))}
      <Specimen title="Actions of a conversation">
        <Buttons />
      </Specimen>
      <Specimen title="Actions of a conversation, while its state is being changed">
        <Buttons actions={{ changing: new Map([[id, 'closed']]) }} />
      </Specimen>
      {OUTCOMES.map(([title, outcome]) => (
        <Specimen key={title} title={`Outcome: ${title}`}>
          <Padding>
            <StateOutcomeLine outcome={outcome} changing={new Map()} controller={CONTROLLER} />
          </Padding>
        </Specimen>
      ))}
      <Specimen title="Outcome: while it is being undone">
        <Padding>
          <StateOutcomeLine
            outcome={outcomeOf(DONE)}
            changing={new Map([[id, 'open']])}
            controller={CONTROLLER}
          />
        </Padding>
      </Specimen>
    </Section>
  );
}

function Buttons({ actions }: Pick<SampleActionsProps, 'actions'>) {
  const subjectId = useId();
  return (
    <Padding>
      <span id={subjectId}>{event.conversation?.subject}</span>
      <SampleActions {...(actions && { actions })}>
        <ConversationButtons
          conversation={event.conversation}
          events={TIMELINE.eventsByConversation.get(event.conversationId) ?? []}
          place="thread-heading"
          subjectId={subjectId}
          onReply={() => undefined}
        />
      </SampleActions>
    </Padding>
  );
}

function EventActionsIn({ editor }: { readonly editor: CommentEditor }) {
  const comment = {
    quote: async () => ({ isInserted: true as const, editor }),
    watchEditor: (listener: (current: CommentEditor) => void) => {
      listener(editor);
      return () => undefined;
    },
  };
  const hostActions = { comment, openTicket: async () => undefined, openLargeView: null };
  return (
    <HostActionsProvider actions={hostActions}>
      <SampleActions>
        <SampleBrowser>
          <EventActions event={event} />
        </SampleBrowser>
      </SampleActions>
    </HostActionsProvider>
  );
}

interface Ended {
  readonly state?: ConversationState;
  readonly place?: StatePlace;
  readonly isUndo?: boolean;
}

function outcomeOf(result: ChangeResult, ended: Ended = {}): StateOutcome {
  const { conversation } = event;
  if (!conversation) throw new Error('The sample event has a conversation');
  return {
    conversation,
    state: 'closed',
    place: 'list-heading',
    isUndo: false,
    occasion: 1,
    isRead: true,
    isPast: false,
    ...ended,
    ...result,
  };
}
