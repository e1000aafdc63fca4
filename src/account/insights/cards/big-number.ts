import styled from 'styled-components';

/** A large number that stands out in its card. */
export const BigNumber = styled.bdi`
  font-size: ${({ theme }) => theme.fontSizes.xxl};
  font-variant-numeric: tabular-nums;
  line-height: ${({ theme }) => theme.lineHeights.xxl};
`;
