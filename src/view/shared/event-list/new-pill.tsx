import { Button } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import { useWords } from '../words.tsx';

export interface NewPillProps {
  /** New events that are out of sight. */
  readonly count: number;
  /** Where they are. */
  readonly direction: 'up' | 'down';
  readonly onPress: () => void;
}

/** Floats over the list and takes no room in it. */
const Place = styled.div`
  position: sticky;
  z-index: 1;
  top: ${({ theme }) => theme.space.xs};
  height: 0;
  text-align: center;

  button {
    box-shadow: ${({ theme }) => theme.shadows.lg('4px', '8px', 'rgb(0 0 0 / 24%)')};
  }
`;

/** Leads to new events that the agent does not see. Always there, so that screen readers hear when it gets words. */
export function NewPill({ count, direction, onPress }: NewPillProps) {
  const { t } = useWords();
  return (
    <Place aria-live="polite">
      {count > 0 && (
        <Button size="small" isPrimary isPill onClick={onPress}>
          {direction === 'up' ? '↑ ' : '↓ '}
          {t.plural('new.pill', count)}
        </Button>
      )}
    </Place>
  );
}
