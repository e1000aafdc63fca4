import styled, { css, keyframes } from 'styled-components';

const rotate = keyframes`to { transform: rotate(1turn); }`;

/** Rotates its icon while something loads that the agent has asked for. */
export const Spinner = styled.span<{ $isSpinning: boolean }>`
  display: grid;

  ${({ $isSpinning }) =>
    $isSpinning &&
    css`
      @media (prefers-reduced-motion: no-preference) {
        animation: ${rotate} 1s linear infinite;
      }
    `}
`;
