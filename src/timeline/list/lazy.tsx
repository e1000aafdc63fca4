import styled from 'styled-components';
import { lazy } from '../../ui/lazy.tsx';
import type { ConversationHeadingProps } from './conversation-heading.tsx';
import type { OffScreenOptions } from './use-off-screen-events.ts';

/** Has the usual height of a conversation heading. */
const HeadingPlaceholder = styled.div`
  height: 60px;
`;

/** The heading of a side conversation. Lazy because few agents group by conversation. */
export const ConversationHeading = lazy<ConversationHeadingProps>(
  () =>
    import(
      /* webpackChunkName: "conversation-heading", webpackPrefetch: true */ './conversation-heading.tsx'
    ),
  { loading: () => <HeadingPlaceholder /> },
);

/** Marks events as read, and finds those off screen. Needed when there is an unread event. */
export const UnreadEvents = lazy<OffScreenOptions>(
  () => import(/* webpackChunkName: "unread-events" */ './unread-events.tsx'),
  { failed: () => null },
);
