import styled from 'styled-components';

const Sentence = styled.p`
  margin: 0;
  padding: ${({ theme }) => theme.space.md};
`;

/** The one sentence that is not translated: it is shown where no translation could be loaded. */
export function LoadFailed() {
  return <Sentence role="alert">This app did not load. Reload the page.</Sentence>;
}
