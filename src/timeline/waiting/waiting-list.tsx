import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import { useMemo, useRef } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { countMissingRoles, type Waiting, waitingConversations } from '../../turns/waiting.ts';
import { waitingGroups } from '../../turns/waiting-groups.ts';
import { isolate } from '../../i18n/isolate.ts';
import { conversationName } from '../../labels/conversation-name.ts';
import { Announcement } from '../../ui/announcement.tsx';
import { StatusMessage } from '../../ui/status-message.tsx';
import { useEventBrowser } from '../browser-context.tsx';
import { lineHeight } from '../../ui/line-height.ts';
import { CheckingTurns } from './checking-turns.tsx';
import { SetAsideRow, WaitingRow } from './group-rows.tsx';
import type { TurnRules } from './turn-context.tsx';
import { TurnGroup } from './turn-group.tsx';
import { useDismissals } from './use-dismissals.ts';
import { useRowFocus } from './use-row-focus.ts';
import { useTurnActions } from './use-turn-actions.ts';

export interface WaitingListProps {
  readonly rules: TurnRules;
  /** How many lines to reserve until it is known whose turn it is. */
  readonly lines: number;
}

/**
 * The outcome of the last action. The button is not part of the live region. Below many rows, it stays in sight at the lower
 * edge of the page.
 */
const Outcome = styled.div`
  position: sticky;
  bottom: 0;
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0 ${({ theme }) => theme.space.xs};
  background: ${({ theme }) => getColor({ theme, variable: 'background.default' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  overflow-wrap: anywhere;

  button {
    min-height: 24px;
  }
`;

const Unknown = styled.p`
  margin: 0;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.warning' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${lineHeight('sm')};
`;

/** See `lazy.tsx`. */
export default function WaitingList({ rules, lines }: WaitingListProps) {
  const { t } = useI18n();
  const { timeline, nowMs, state } = useEventBrowser();
  const { roles, areRolesLoaded, ageLimits, incompleteIds, storageKey } = rules;
  const { dismissals, update } = useDismissals(storageKey);

  const waiting = useMemo(
    () => waitingConversations(timeline, roles, ageLimits, nowMs, incompleteIds),
    [timeline, roles, ageLimits, nowMs, incompleteIds],
  );
  const groups = useMemo(
    () => waitingGroups(waiting, dismissals, nowMs),
    [waiting, dismissals, nowMs],
  );
  const missingCount = useMemo(
    () => countMissingRoles(timeline, roles, incompleteIds),
    [timeline, roles, incompleteIds],
  );
  const { actions, outcome } = useTurnActions(groups, update);
  const container = useRef<HTMLDivElement>(null);
  useRowFocus(container, groups);

  const renderRow = (one: Waiting) => (
    <WaitingRow key={one.conversation.id} waiting={one} actions={actions} />
  );
  // Without these roles, the groups would be incomplete.
  const isChecking = missingCount > 0 && !areRolesLoaded;
  return (
    <div ref={container}>
      {isChecking ? <CheckingTurns lines={lines} /> : groupsAndOutcome()}
      <Announcement text={narrowedText()} />
    </div>
  );

  function groupsAndOutcome() {
    return (
      <>
        {groups.ours.length > 0 && (
          <TurnGroup
            name="ours"
            waiting={groups.ours}
            onToggle={actions.toggle}
            renderRow={renderRow}
          />
        )}
        {groups.theirs.length > 0 && (
          <TurnGroup
            name="theirs"
            waiting={groups.theirs}
            onToggle={actions.toggle}
            renderRow={renderRow}
          />
        )}
        {groups.setAside.length > 0 && (
          <TurnGroup
            name="set-aside"
            onToggle={actions.toggle}
            waiting={groups.setAside.map((one) => one.waiting)}
            renderRow={(one) => (
              <SetAsideRow
                key={one.conversation.id}
                waiting={one}
                dismissal={groups.setAside.find(({ waiting: same }) => same === one)?.dismissal}
                actions={actions}
              />
            )}
          />
        )}
        <Outcome>
          <StatusMessage>{outcome?.text}</StatusMessage>
          {outcome?.undo && (
            <Button isLink data-turn-undo={outcome.undoes} onClick={outcome.undo}>
              {t('waiting.undo')}
            </Button>
          )}
        </Outcome>
        {missingCount > 0 && (
          <Unknown>
            <bdi>{t.plural('waiting.roles_missing', missingCount)}</bdi>
          </Unknown>
        )}
      </>
    );
  }

  function narrowedText(): string {
    const [id] = state.conversations;
    const narrowed = state.undoFilters && timeline.conversations.find((one) => one.id === id);
    return narrowed
      ? t('waiting.narrowed', { subject: isolate(conversationName(narrowed, t)) })
      : '';
  }
}
