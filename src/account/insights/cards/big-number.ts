import styled from 'styled-components';
import { lineHeight } from '../../../ui/line-height.ts';

/** A large number that stands out in its card. */
export const BigNumber = styled.bdi`
  font-size: ${({ theme }) => theme.fontSizes.xxl};
  font-variant-numeric: tabular-nums;
  line-height: ${lineHeight('xxl')};
`;
