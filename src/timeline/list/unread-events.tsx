import { Button } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.ts';
import { useEventBrowser } from '../browser-context.tsx';
import { type OffScreenOptions, useOffScreenEvents } from './use-off-screen-events.ts';

export interface NewPillButtonProps extends OffScreenOptions {
  /** Called with the index of the first new row that has not been on the screen yet. */
  readonly onPress: (index: number) => void;
}

const Pill = styled(Button)`
  box-shadow: ${({ theme }) => theme.shadows.lg('4px', '8px', 'rgb(0 0 0 / 24%)')};
`;

/** A button that counts the new events off screen and leads to the first. New events on screen are only announced. */
export default function NewPillButton(props: NewPillButtonProps) {
  const { virtualizer, scrollRef, startMargin, onPress } = props;
  const { t } = useI18n();
  const { rows, newEvents } = useEventBrowser();
  const { count, firstIndex, direction, arrivedOnScreen } = useOffScreenEvents(
    rows,
    newEvents.unread,
    { virtualizer, scrollRef, startMargin },
  );
  if (count === 0) {
    return arrivedOnScreen > 0 ? (
      <VisuallyHidden>{t.plural('new.pill', arrivedOnScreen)}</VisuallyHidden>
    ) : null;
  }
  return (
    <Pill size="small" isPrimary isPill onClick={() => onPress(firstIndex)}>
      {direction === 'up' ? '↑ ' : '↓ '}
      {t.plural('new.pill', count)}
    </Pill>
  );
}
