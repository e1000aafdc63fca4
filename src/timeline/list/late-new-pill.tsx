import { Button } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import { VisuallyHidden } from '../../ui/visually-hidden.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { type UnseenOptions, useUnseen } from './use-off-screen-news.ts';

export interface LateNewPillProps extends UnseenOptions {
  /** Called with the index of the first new row that has not been in sight. */
  readonly onPress: (index: number) => void;
}

const Pill = styled(Button)`
  box-shadow: ${({ theme }) => theme.shadows.lg('4px', '8px', 'rgb(0 0 0 / 24%)')};
`;

/** For `new-pill.tsx` alone. What is in sight needs no button, but is told to screen readers all the same. */
export default function LateNewPill(props: LateNewPillProps) {
  const { t } = useI18n();
  const { count, firstIndex, direction, inSight } = useUnseen(props);
  if (count === 0)
    return inSight > 0 ? <VisuallyHidden>{t.plural('new.pill', inSight)}</VisuallyHidden> : null;
  return (
    <Pill size="small" isPrimary isPill onClick={() => props.onPress(firstIndex)}>
      {direction === 'up' ? '↑ ' : '↓ '}
      {t.plural('new.pill', count)}
    </Pill>
  );
}
