import { Button } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useEventBrowser } from '../browser-context.tsx';
import type { OffScreenUnread } from '../browser-state.ts';

const Pill = styled(Button)`
  min-width: 0;
  overflow: hidden;
  text-overflow: ellipsis;
`;

const Arrow = styled.span`
  margin-inline-end: ${({ theme }) => theme.space.xxs};
`;

/** A button that counts the unread events off screen and leads to the first, with the ones below it in view. */
export function UnreadPill({ offScreen }: { readonly offScreen: OffScreenUnread }) {
  const { t } = useI18n();
  const { dispatch } = useEventBrowser();
  const { count, firstKey, direction } = offScreen;
  return (
    <Pill
      size="small"
      isPrimary
      isPill
      onClick={() => dispatch({ type: 'row-selected', key: firstKey, scrollsToTop: true })}
    >
      <Arrow aria-hidden="true">{direction === 'up' ? '↑' : '↓'}</Arrow>
      <bdi>{t.plural('new.pill', count)}</bdi>
    </Pill>
  );
}
