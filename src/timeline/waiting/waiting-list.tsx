import { getColor } from '@zendeskgarden/react-theming';
import { useMemo, useRef } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { countMissingRoles, type Waiting, waitingConversations } from '../../turns/waiting.ts';
import { waitingGroups } from '../../turns/waiting-groups.ts';
import { isolate } from '../../i18n/isolate.ts';
import { conversationName } from '../../labels/conversation-name.ts';
import { Announcement } from '../../ui/announcement.tsx';
import { useEventBrowser } from '../browser-context.tsx';
import { type ConversationActions, useConversationActions } from '../conversation-actions.tsx';
import { lineHeight } from '../../ui/line-height.ts';
import { CheckingTurns } from './checking-turns.tsx';
import { SetAsideRow, WaitingRow } from './group-rows.tsx';
import { newStateOf } from '../state-change.ts';
import type { TurnRules } from './turn-context.tsx';
import type { TurnGroup as GroupName } from '../view-options.ts';
import { StateOutcomeItem } from './state-outcome-item.tsx';
import { type PlacedOutcome, TurnGroup } from './turn-group.tsx';
import { TurnOutcome } from './turn-outcome.tsx';
import { useAnswerKey } from './use-answer-key.ts';
import { useDismissals } from './use-dismissals.ts';
import { useRowFocus } from './use-row-focus.ts';
import { type Place, useTurnActions } from './use-turn-actions.ts';

export interface WaitingListProps {
  readonly rules: TurnRules;
  /** How many lines to reserve until it is known whose turn it is. */
  readonly lines: number;
}

const Unknown = styled.p`
  margin: 0;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.warning' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${lineHeight('sm')};
`;

const NO_OUTCOMES: ConversationActions['stateOutcomes'] = new Map();

/** For an outcome from before the list was there. */
const FIRST_PLACE: Place = { group: 'ours', index: 0 };

/** See `lazy.tsx`. */
export default function WaitingList({ rules, lines }: WaitingListProps) {
  const { t } = useI18n();
  const { timeline, nowMs, state } = useEventBrowser();
  const { roles, areRolesLoaded, waits, incompleteIds, storageKey } = rules;
  const { dismissals, update } = useDismissals(storageKey);

  const waiting = useMemo(
    () => (waits ? waitingConversations(timeline, roles, waits, nowMs, incompleteIds) : []),
    [timeline, roles, waits, nowMs, incompleteIds],
  );
  const stateOutcomes = useConversationActions()?.stateOutcomes ?? NO_OUTCOMES;
  const groups = useMemo(() => {
    const open = waiting.filter(
      ({ conversation }) => newStateOf(stateOutcomes, conversation.id) !== 'closed',
    );
    return waitingGroups(open, dismissals, nowMs);
  }, [waiting, stateOutcomes, dismissals, nowMs]);
  const missingCount = useMemo(
    () => countMissingRoles(timeline, roles, incompleteIds),
    [timeline, roles, incompleteIds],
  );
  const { actions, outcome, donePlaces } = useTurnActions(groups, update);
  const container = useRef<HTMLDivElement>(null);
  useRowFocus(container, groups);
  useAnswerKey(groups);

  const renderRow = (one: Waiting) => (
    <WaitingRow key={one.conversation.id} waiting={one} actions={actions} />
  );
  // Without these roles, the groups would be incomplete.
  const isChecking = (missingCount > 0 && !areRolesLoaded) || waits === null;
  return (
    <div ref={container}>
      {isChecking ? <CheckingTurns lines={lines} /> : groupsAndProblem()}
      <Announcement text={narrowedText()} />
      <Announcement text={outcome?.text ?? ''} />
    </div>
  );

  function groupsAndProblem() {
    return (
      <>
        {(['ours', 'theirs'] as const).map((side) => (
          <TurnGroup
            key={side}
            name={side}
            waiting={groups[side]}
            outcomes={outcomesIn(side)}
            onToggle={actions.toggle}
            renderRow={renderRow}
          />
        ))}
        <TurnGroup
          name="set-aside"
          waiting={groups.setAside.map((one) => one.waiting)}
          outcomes={outcomesIn('set-aside')}
          onToggle={actions.toggle}
          renderRow={(one) => (
            <SetAsideRow
              key={one.conversation.id}
              waiting={one}
              dismissal={groups.setAside.find(({ waiting: same }) => same === one)?.dismissal}
              actions={actions}
            />
          )}
        />
        {missingCount > 0 && (
          <Unknown>
            <bdi>{t.plural('waiting.roles_missing', missingCount)}</bdi>
          </Unknown>
        )}
      </>
    );
  }

  function outcomesIn(group: GroupName): PlacedOutcome[] {
    const ofStates = [...stateOutcomes]
      .filter(([, { place }]) => place === 'strip')
      .map(([id]) => ({ id, ...(donePlaces.get(id) ?? FIRST_PLACE) }))
      .filter((placed) => placed.group === group)
      .map(({ id, index }) => ({ index, item: <StateOutcomeItem key={`state ${id}`} id={id} /> }));
    if (outcome?.group !== group) return ofStates;
    const item = <TurnOutcome key="outcome" outcome={outcome} />;
    return [...ofStates, { index: outcome.index, item }];
  }

  function narrowedText(): string {
    const [id] = state.conversations;
    const narrowed = state.undoFilters && timeline.conversations.find((one) => one.id === id);
    return narrowed
      ? t('waiting.narrowed', { subject: isolate(conversationName(narrowed, t)) })
      : '';
  }
}
