import styled from 'styled-components';

/** An item of a virtual list. The virtualizer makes it a stacking context, and its open menu must be above later items. */
export const VirtualItem = styled.div`
  &:focus-within {
    z-index: 1;
  }
`;
