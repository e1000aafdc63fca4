import styled from 'styled-components';
import { lazy } from '../../ui/lazy.tsx';
import type { ConversationHeadingProps } from './conversation-heading.tsx';
import type { NewPillButtonProps } from './new-pill-button.tsx';

/** As high as a conversation's heading usually is. */
const HeadingPlaceholder = styled.div`
  height: 84px;
`;

/** Few agents group by conversation. */
export const ConversationHeading = lazy<ConversationHeadingProps>(
  () =>
    import(
      /* webpackChunkName: "conversation-heading", webpackPrefetch: true */ './conversation-heading.tsx'
    ),
  { loading: () => <HeadingPlaceholder /> },
);

/** Needed when the first event arrives. */
export const NewPillButton = lazy<NewPillButtonProps>(
  () => import(/* webpackChunkName: "new-pill" */ './new-pill-button.tsx'),
  { failed: () => null },
);
