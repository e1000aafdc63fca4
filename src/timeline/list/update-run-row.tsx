import ChevronIcon from '@zendeskgarden/svg-icons/src/12/chevron-down-stroke.svg';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { conversationName } from '../../labels/conversation-name.ts';
import { participantName } from '../../labels/participant-name.ts';
import { PersonSentence } from './person-sentence.tsx';
import type { UpdateRunItem } from './rows.ts';
import { useRowOptions } from './row-options.ts';
import { RowButton, RowLine, RowTime, UnreadDot } from './row-parts.tsx';
import { UpdateHead } from './update-row.tsx';

export interface UpdateRunRowProps {
  readonly run: UpdateRunItem;
  readonly index: number;
  /** True if an event of the run is unread. */
  readonly isUnread: boolean;
  /** True for the only row in the tab order. */
  readonly isCurrent: boolean;
  /** True if the first event of the run is open in the detail pane. */
  readonly isMarked: boolean;
}

const Chevron = styled(ChevronIcon)<{ $isExpanded: boolean }>`
  rotate: ${({ $isExpanded }) => $isExpanded && '180deg'};
`;

/** Several updates by one person, in one line. A press shows or hides them. */
export function UpdateRunRow({ run, index, isUnread, isCurrent, isMarked }: UpdateRunRowProps) {
  const { t, formats } = useI18n();
  const { isSplit, timeOf, dispatch } = useRowOptions();
  const { key, events, isExpanded } = run;
  const keys = events.map((event) => event.key);
  const [first] = events;
  const createdMs = first?.createdMs ?? null;
  const person = participantName(first?.actor ?? null, t);
  const sentence = t.plural('rows.run', events.length, { person });
  const subjects = new Set(events.map((event) => conversationName(event.conversation, t)));
  const time = createdMs === null ? t('list.no_time') : timeOf(createdMs);

  return (
    <div onFocusIn={() => dispatch({ type: 'row-focused', key })}>
      <UpdateHead $isMarked={isMarked}>
        <Chevron aria-hidden="true" $isExpanded={isExpanded} />
        <RowLine>
          <RowButton
            type="button"
            data-row={index}
            tabIndex={isCurrent ? 0 : -1}
            aria-label={t(isUnread ? 'rows.unread_name' : 'rows.name', {
              sentence,
              time,
              subject: formats.list([...subjects]),
            })}
            aria-description={createdMs === null ? undefined : formats.exactTime(createdMs)}
            aria-expanded={isExpanded}
            aria-current={isSplit && isCurrent}
            onClick={() =>
              dispatch({ type: isExpanded ? 'updates-folded' : 'updates-expanded', keys })
            }
          >
            <PersonSentence parts={t.pluralParts('rows.run', events.length, { person })} />
          </RowButton>
          <RowTime createdMs={createdMs} />
          {isUnread && <UnreadDot />}
        </RowLine>
      </UpdateHead>
    </div>
  );
}
