import styled from 'styled-components';

/** The row of numbers above the cards. */
export const TilesGrid = styled.ul`
  display: grid;
  grid-column: 1 / -1;
  gap: ${({ theme }) => theme.space.xs};
  margin: 0;
  padding: 0;
  list-style: none;

  @media (min-width: 340px) {
    grid-template-columns: repeat(auto-fit, minmax(148px, 1fr));
  }
`;
