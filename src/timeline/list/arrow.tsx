import ArrowIcon from '@zendeskgarden/svg-icons/src/12/arrow-left-stroke.svg';
import styled from 'styled-components';

/** An arrow in the direction of reading. */
export const Arrow = styled(ArrowIcon).attrs({ 'aria-hidden': true })`
  flex: none;
  vertical-align: -1px;
  scale: ${({ theme }) => !theme.rtl && '-1 1'};
`;
