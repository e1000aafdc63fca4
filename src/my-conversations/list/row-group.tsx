import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import ChevronIcon from '@zendeskgarden/svg-icons/src/12/chevron-down-stroke.svg';
import { useEffect, useId, useRef } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import type { TurnGroup } from '../../timeline/view-options.ts';
import type { AgeTexts } from '../../timeline/waiting/use-age-texts.ts';
import { OutcomeLine } from '../../ui/outcome-line.tsx';
import { PlainButton } from '../../ui/plain-button.ts';
import { usePage } from '../page-context.ts';
import { ConversationRow, ROW_HEIGHT } from './conversation-row.tsx';
import type { Row } from './row-filters.ts';
import type { RowActions, RowOutcome } from './use-row-actions.ts';

/** How many rows of a group are shown until the agent asks for all. */
export const SHOWN_ROWS = 50;

export interface RowGroupProps {
  readonly name: TurnGroup;
  readonly rows: readonly Row[];
  readonly ageTexts: AgeTexts;
  /** The key of the row that Tab leads to. */
  readonly currentKey: string | null;
  readonly actions: RowActions;
  /** The outcome of an action on a row of the group; null if there is none. */
  readonly outcome: RowOutcome | null;
  /** What is said if the group has no rows; null if it is not there then. */
  readonly empty: string | null;
}

const Section = styled.section`
  border-bottom: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
`;

/** Says where the rows below it belong, also when they are scrolled. */
const Heading = styled.h2`
  position: sticky;
  z-index: 2;
  top: 0;
  margin: 0;
  background: ${({ theme }) => getColor({ theme, variable: 'background.default' })};
  font-size: inherit;
  font-weight: inherit;
  line-height: inherit;
`;

const Toggle = styled(PlainButton)<{ $isQuiet: boolean }>`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.base * 1.5}px;
  width: 100%;
  min-height: 32px;
  padding: 0 ${({ theme }) => theme.space.sm};
  border-radius: 0;
  color: ${({ theme, $isQuiet }) => ($isQuiet ? getColor({ theme, variable: 'foreground.subtle' }) : 'inherit')};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

const Count = styled.span`
  flex: 1;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-weight: ${({ theme }) => theme.fontWeights.regular};
  font-variant-numeric: tabular-nums;
`;

const Chevron = styled(ChevronIcon)<{ $isOpen: boolean }>`
  flex: none;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  transform: rotate(${({ theme, $isOpen }) => ($isOpen ? 0 : theme.rtl ? 90 : -90)}deg);
`;

const Rows = styled.ul`
  margin: 0;
  padding: 0;
  list-style: none;
`;

/** As high as a row, so that the rows below it do not move. */
const OutcomeItem = styled.li`
  display: grid;
  align-items: center;
  ${ROW_HEIGHT};
  padding-inline: ${({ theme }) => theme.space.sm};
`;

const Note = styled.p`
  margin: 0;
  padding: ${({ theme }) => `0 ${theme.space.sm} ${theme.space.xs}`};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

const More = styled.div`
  padding: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};
`;

const LABELS = {
  ours: 'waiting.ours',
  theirs: 'waiting.theirs',
  'set-aside': 'waiting.set_aside',
} as const;

/** A group of waiting conversations: its heading, which folds it, and its rows. */
export function RowGroup(props: RowGroupProps) {
  const { name, rows, currentKey, outcome, empty } = props;
  const { t } = useI18n();
  const { view, dispatch } = usePage();
  const listId = useId();
  const isOpen = view.openGroups.includes(name);
  const isWhole = view.wholeGroups.includes(name);
  if (rows.length === 0 && !outcome && empty === null) return null;
  const shown = shownRows(rows, isWhole, currentKey);
  const items = isOpen ? shown.map((row) => rowItem(row, props)) : [];
  if (outcome) items.splice(outcome.index, 0, <OutcomeRow key="outcome" outcome={outcome} />);

  return (
    <Section>
      <Heading>
        <Toggle
          type="button"
          aria-expanded={isOpen}
          aria-controls={listId}
          $isQuiet={name === 'set-aside'}
          onClick={() => dispatch({ type: 'group-toggled', group: name })}
        >
          <bdi>{t(LABELS[name])}</bdi>
          <Count>{t('types.count', { count: rows.length })}</Count>
          <Chevron $isOpen={isOpen} aria-hidden="true" />
        </Toggle>
      </Heading>
      <div id={listId}>
        {isOpen && rows.length === 0 && !outcome && <Note>{empty}</Note>}
        {items.length > 0 && <Rows aria-label={t(LABELS[name])}>{items}</Rows>}
        {isOpen && rows.length > SHOWN_ROWS && (
          <More>
            <Button
              isLink
              aria-expanded={isWhole}
              onClick={() => dispatch({ type: 'whole-group-toggled', group: name })}
            >
              <bdi>
                {isWhole ? t('waiting.fewer') : t('waiting.show_all', { count: rows.length })}
              </bdi>
            </Button>
          </More>
        )}
      </div>
    </Section>
  );
}

/** The first rows of a group, and in any case the current one. */
export function shownRows(
  rows: readonly Row[],
  isWhole: boolean,
  currentKey: string | null,
): readonly Row[] {
  if (isWhole) return rows;
  return rows.filter(({ key }, index) => index < SHOWN_ROWS || key === currentKey);
}

function rowItem(row: Row, { ageTexts, currentKey, actions }: RowGroupProps) {
  return (
    <RowItem
      key={row.key}
      row={row}
      ageTexts={ageTexts}
      isCurrent={row.key === currentKey}
      actions={actions}
    />
  );
}

interface RowItemProps {
  readonly row: Row;
  readonly ageTexts: AgeTexts;
  readonly isCurrent: boolean;
  readonly actions: RowActions;
}

function RowItem({ row, ageTexts, isCurrent, actions }: RowItemProps) {
  const { t, formats } = useI18n();
  const { view, nowMs } = usePage();
  const { sinceMs } = row.turn;
  const { dismissal } = row;
  const since =
    ageTexts.since(row) ??
    (sinceMs === null ? null : t('my_conversations.since', { time: formats.exactTime(sinceMs) }));
  const untilMs = dismissal?.untilMs ?? null;
  const setAside =
    untilMs === null
      ? t('waiting.no_reply_needed')
      : t('waiting.snoozed_until', { day: formats.shortTime(untilMs, formats.dayKey(nowMs)) });
  return (
    <ConversationRow
      row={row}
      age={ageTexts.age(row)}
      since={since}
      setAside={dismissal && setAside}
      isCurrent={isCurrent}
      isOpened={row.key === view.opened?.conversationId}
      actions={actions}
    />
  );
}

/** In the place of the row on which the agent acted. The pressed item is gone, so its button takes the focus. */
function OutcomeRow({ outcome }: { readonly outcome: RowOutcome }) {
  const { t } = useI18n();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => item.current?.querySelector('button')?.focus(), [outcome.key]);

  function dismiss(): void {
    const near = item.current?.nextElementSibling ?? item.current?.previousElementSibling;
    near?.querySelector<HTMLElement>('[data-row]')?.focus();
    outcome.dismiss();
  }

  return (
    <OutcomeItem ref={item} data-row-outcome={outcome.key}>
      <OutcomeLine
        text={outcome.text}
        action={outcome.undo && { label: t('waiting.undo'), onPress: outcome.undo }}
        onDismiss={dismiss}
      />
    </OutcomeItem>
  );
}
