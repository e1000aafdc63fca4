import styled, { css } from 'styled-components';

/** The styles of what is available to screen readers, but not visible. */
export const visuallyHidden = css`
  position: absolute;
  width: 1px;
  height: 1px;
  margin: 0;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`;

/** Available to screen readers, but not visible. */
export const VisuallyHidden = styled.span`
  ${visuallyHidden}
`;
