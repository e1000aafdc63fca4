import type { NewEvents } from '../browser-context.tsx';
import type { Direction } from '../../turns/direction.ts';
import type { SideConversationEvent } from '../../events/event.ts';
import { DayHeading } from './day-heading.tsx';
import { EventRow } from './event-row.tsx';
import { ConversationHeading } from './lazy.tsx';
import type { Row } from './rows.ts';
import { UpdateRunRow } from './update-run-row.tsx';

export interface ListRowProps {
  readonly row: Row;
  readonly index: number;
  readonly isCurrent: boolean;
  /** True if this is the current match of a search, or if its event is open in the detail pane. */
  readonly isMarked: boolean;
  /** Keys of the events that are open in the list. */
  readonly openKeys: ReadonlySet<string>;
  /** Keys of the events that the agent has not read. */
  readonly unread: NewEvents['unread'];
  readonly directionOf: (event: SideConversationEvent) => Direction | null;
  /** ms since 1970, for "today" and "yesterday". */
  readonly nowMs: number;
}

/** A row of the list, below the heading of its day if it starts one. */
export function ListRow(props: ListRowProps) {
  const { row, nowMs } = props;
  return (
    <>
      {row.kind !== 'conversation' && row.day && (
        <DayHeading sampleMs={row.day.sampleMs} nowMs={nowMs} />
      )}
      {content(props)}
    </>
  );
}

function content({ row, index, isCurrent, isMarked, openKeys, unread, directionOf }: ListRowProps) {
  switch (row.kind) {
    case 'event':
      return (
        <EventRow
          event={row.event}
          index={index}
          direction={directionOf(row.event)}
          isUnread={unread.has(row.key)}
          isOpen={openKeys.has(row.key)}
          isCurrent={isCurrent}
          isMarked={isMarked}
          isInRun={row.isInRun}
        />
      );
    case 'update-run':
      return (
        <UpdateRunRow
          run={row}
          index={index}
          isUnread={row.events.some(({ key }) => unread.has(key))}
          isCurrent={isCurrent}
          isMarked={isMarked}
        />
      );
    case 'conversation':
      return (
        <ConversationHeading
          group={row}
          index={index}
          isUnread={row.isFolded === true && row.shown.some(({ key }) => unread.has(key))}
          isCurrent={isCurrent}
          isMarked={isMarked}
        />
      );
  }
}
