import styled from 'styled-components';
import { lazy } from '../../ui/lazy.tsx';
import type { TurnMenuProps } from './turn-menu.tsx';

/** Has the width of the menu's button, so that the subjects do not wrap anew. */
const Placeholder = styled.div`
  flex: none;
  width: 32px;
`;

/** The actions for a waiting conversation. Needed when its group is unfolded. */
export const TurnMenu = lazy<TurnMenuProps>(
  () => import(/* webpackChunkName: "waiting-menu" */ './turn-menu.tsx'),
  { loading: () => <Placeholder />, failed: () => <Placeholder /> },
);
