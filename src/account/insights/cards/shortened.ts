import styled from 'styled-components';

/** A text on one line that ends with an ellipsis where its container ends. Set `title` to the whole text. */
export const Shortened = styled.bdi`
  display: block;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
`;
