import styled from 'styled-components';
import { lazy } from '../../ui/lazy.tsx';
import type { ConversationHeadingProps } from './conversation-heading.tsx';
import type { NewPillButtonProps } from './new-pill-button.tsx';

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

/** The button that leads to new events. Needed when the first new event arrives. */
export const NewPillButton = lazy<NewPillButtonProps>(
  () => import(/* webpackChunkName: "new-pill" */ './new-pill-button.tsx'),
  { failed: () => null },
);
