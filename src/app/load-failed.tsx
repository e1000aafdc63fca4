import styled from 'styled-components';

const Sentence = styled.p`
  margin: 0;
  padding: ${({ theme }) => theme.space.md};
`;

/** Shown if no translations could be loaded. So this is the only text that is not translated. */
export function LoadFailed() {
  return <Sentence role="alert">This app did not load. Reload the page.</Sentence>;
}
