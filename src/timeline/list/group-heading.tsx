import type { GroupHead } from './rows.ts';
import { DayHeading } from './day-heading.tsx';
import { ConversationHeading } from './lazy.tsx';

export interface GroupHeadingProps {
  readonly head: GroupHead;
  /** ms since 1970, for "today" and "yesterday". */
  readonly nowMs: number;
}

/** The heading above the first row of a group. */
export function GroupHeading({ head, nowMs }: GroupHeadingProps) {
  switch (head.kind) {
    case 'day':
      return <DayHeading sampleMs={head.sampleMs} nowMs={nowMs} />;
    case 'conversation': {
      const { conversation, count, events } = head;
      return <ConversationHeading conversation={conversation} count={count} events={events} />;
    }
  }
}
