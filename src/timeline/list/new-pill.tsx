import styled from 'styled-components';
import { useEventBrowser } from '../browser-context.tsx';
import { NewPillButton } from './lazy.tsx';
import type { NewPillButtonProps } from './new-pill-button.tsx';

/** Floats over the list and takes no space in it. */
const Anchor = styled.div`
  position: sticky;
  z-index: 1;
  top: ${({ theme }) => theme.space.xs};
  height: 0;
  text-align: center;
`;

/** Leads to new events off screen. The live region is always rendered, so that screen readers announce changes in it. */
export function NewPill({ virtualizer, scrollRef, startMargin, onPress }: NewPillButtonProps) {
  const { newEvents } = useEventBrowser();
  return (
    <Anchor aria-live="polite">
      {newEvents.unread.size > 0 && (
        <NewPillButton
          virtualizer={virtualizer}
          scrollRef={scrollRef}
          startMargin={startMargin}
          onPress={onPress}
        />
      )}
    </Anchor>
  );
}
