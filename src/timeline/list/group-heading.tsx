import { Suspense } from 'preact/compat';
import styled from 'styled-components';
import type { GroupHead } from './rows.ts';
import type { ConversationHeadingProps } from './conversation-heading.tsx';
import { DayHeading } from './day-heading.tsx';
import { lazy } from '../../ui/lazy.tsx';

export interface GroupHeadingProps {
  readonly head: GroupHead;
  /** Milliseconds since 1970, for "today" and "yesterday". */
  readonly nowMs: number;
}

/** As high as a conversation's heading mostly is. */
const Place = styled.div`
  height: 84px;
`;

/** What stands above the first row of a group. Few group by conversation, so that heading's code comes late. */
export function GroupHeading({ head, nowMs }: GroupHeadingProps) {
  switch (head.kind) {
    case 'day':
      return <DayHeading sampleMs={head.sampleMs} nowMs={nowMs} />;
    case 'conversation': {
      const { conversation, count, events } = head;
      return (
        <Suspense fallback={<Place />}>
          <ConversationHeading conversation={conversation} count={count} events={events} />
        </Suspense>
      );
    }
  }
}

const ConversationHeading = lazy<ConversationHeadingProps>(
  () =>
    import(/* webpackChunkName: "finder", webpackPrefetch: true */ './conversation-heading.tsx'),
);
