import styled from 'styled-components';

/** One column, or two from a width of 700 px. Paragraphs take the full width. */
export const InsightsGrid = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};
  padding: ${({ theme }) => theme.space.sm};

  @media (min-width: 700px) {
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: ${({ theme }) => theme.space.md};
    padding: ${({ theme }) => theme.space.md};

    > p {
      grid-column: 1 / -1;
    }
  }
`;
