import styled from 'styled-components';

/** A text on one line that ends with an ellipsis where its container ends. Set `title` to the whole text. */
export const Shortened = styled.bdi`
  display: block;
  /* Where the heading of its column is, whatever the direction of the text. */
  text-align: ${({ theme }) => (theme.rtl ? 'right' : 'left')};
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
`;
