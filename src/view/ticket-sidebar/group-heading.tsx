import type { VNode } from 'preact';
import { lazy, Suspense } from 'preact/compat';
import styled from 'styled-components';
import type { GroupHead } from '../../model/rows.ts';
import { NotLoaded } from '../shared/not-loaded.tsx';
import type { ConversationHeadingProps } from './conversation-heading.tsx';
import { DayHeading } from './day-heading.tsx';

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
      const { conversation, count, turn } = head;
      return (
        <Suspense fallback={<Place />}>
          <ConversationHeading conversation={conversation} count={count} turn={turn} />
        </Suspense>
      );
    }
  }
}

const ConversationHeading = lazy<(props: ConversationHeadingProps) => VNode>(() =>
  import(
    /* webpackChunkName: "finder", webpackPrefetch: true */ './conversation-heading.tsx'
  ).catch(() => ({ default: NotLoaded })),
);
