import { getColor } from '@zendeskgarden/react-theming';
import ChangeIcon from '@zendeskgarden/svg-icons/src/12/adjust-stroke.svg';
import OtherIcon from '@zendeskgarden/svg-icons/src/12/asterisk-stroke.svg';
import ClosedIcon from '@zendeskgarden/svg-icons/src/12/check-circle-stroke.svg';
import ReopenedIcon from '@zendeskgarden/svg-icons/src/12/clock-cycle-stroke.svg';
import RenamedIcon from '@zendeskgarden/svg-icons/src/12/pencil-stroke.svg';
import styled from 'styled-components';
import type { SideConversationEvent } from '../../events/event.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { lineHeight } from '../../ui/line-height.ts';
import type { EventHeadProps } from './event-row-props.ts';
import { rowDescription, rowName } from './row-name.ts';
import { useRowOptions } from './row-options.ts';
import { RowButton, RowHead, RowLine, RowTime, UnreadDot } from './row-parts.tsx';
import { UpdateText } from './update-text.tsx';

const ICONS = {
  closed: ClosedIcon,
  reopened: ReopenedIcon,
  renamed: RenamedIcon,
  changed: ChangeIcon,
  other: OtherIcon,
} as const;

/** One line of at most 32 px. */
export const UpdateHead = styled(RowHead)<{ $isInRun?: boolean }>`
  align-items: center;
  padding-block: ${({ theme }) => theme.space.base * 1.5}px;
  padding-inline-start: ${({ theme, $isInRun }) => $isInRun && theme.space.lg};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${lineHeight('sm')};

  > svg {
    justify-self: center;
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  }
`;

/** The row of an update: one quiet line with an icon for what changed. */
export function UpdateRow(props: EventHeadProps) {
  const { event, index, isUnread, isOpen, isCurrent, isMarked, isInRun, buttonId } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const { isSplit, showsConversation, timeOf, renderTrailing, dispatch } = useRowOptions();
  const descriptionId = `${buttonId}-description`;
  const { key, createdMs } = event;
  const Icon = ICONS[kindOf(event)];
  const time = createdMs === null ? t('list.no_time') : timeOf(createdMs);

  function toggle(): void {
    // It stays in sight if another update makes it a part of a run.
    if (!isOpen) dispatch({ type: 'updates-expanded', keys: [key] });
    dispatch({ type: 'event-toggled', key });
  }

  return (
    <UpdateHead $isMarked={isMarked} $isInRun={isInRun}>
      <Icon aria-hidden="true" />
      <RowLine>
        {/* Empty, because a renaming shows other words than the accessible name has. */}
        <RowButton
          $isEmpty
          id={buttonId}
          type="button"
          data-row={index}
          tabIndex={isCurrent ? 0 : -1}
          aria-label={rowName(event, isUnread, showsConversation, time, i18n)}
          aria-describedby={descriptionId}
          aria-expanded={isSplit ? undefined : isOpen}
          aria-current={isSplit && isCurrent}
          onClick={isSplit ? () => dispatch({ type: 'row-chosen', key }) : toggle}
        />
        <UpdateText event={event} />
        <span id={descriptionId} hidden>
          {rowDescription(event, null, i18n)}
        </span>
        {renderTrailing?.(event)}
        <RowTime createdMs={createdMs} />
        {isUnread && <UnreadDot />}
      </RowLine>
    </UpdateHead>
  );
}

function kindOf({ type, changes: [change, ...others] }: SideConversationEvent): keyof typeof ICONS {
  if (type === 'other') return 'other';
  if (!change || others.length > 0) return 'changed';
  switch (change.property) {
    case 'state':
      if (change.to === 'closed') return 'closed';
      return change.to === 'open' ? 'reopened' : 'changed';
    case 'subject':
      return 'renamed';
    case 'other':
      return 'changed';
  }
}
