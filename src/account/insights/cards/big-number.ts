import styled from 'styled-components';

/** A number to be seen from afar. */
export const BigNumber = styled.bdi`
  font-size: ${({ theme }) => theme.fontSizes.xxl};
  font-variant-numeric: tabular-nums;
  line-height: ${({ theme }) => theme.lineHeights.xxl};
`;
