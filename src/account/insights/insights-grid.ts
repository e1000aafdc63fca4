import styled from 'styled-components';

/**
 * One column, or two from a width of 1000 px. Paragraphs take the full width. Positioned, because texts for screen readers are
 * placed absolutely: otherwise those below the first screen would let the whole page scroll.
 */
export const InsightsGrid = styled.div`
  position: relative;
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => `${theme.space.xs} ${theme.space.sm} ${theme.space.sm}`};

  &:focus-visible {
    outline: none;
  }

  @media (min-width: 1000px) {
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: ${({ theme }) => theme.space.sm};

    > p {
      grid-column: 1 / -1;
    }
  }
`;

/** The first two cards: who is slow, and whether that changes. The table needs more room than the chart. */
export const LeadCards = styled.div`
  display: grid;
  grid-column: 1 / -1;
  gap: inherit;

  @media (min-width: 1000px) {
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    min-height: 380px;
  }
`;
