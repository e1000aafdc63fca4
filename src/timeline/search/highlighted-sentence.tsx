import styled from 'styled-components';
import type { EventSentence } from '../../labels/event-sentences.ts';
import { Highlighted } from './highlighted.tsx';

/** Each sentence has a line of its own. Its language may have another direction than the page. */
const Sentence = styled.bdi`
  display: block;

  strong {
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }
`;

/** A sentence about an event, with the actor in bold and the matches of the current search highlighted. */
export function HighlightedSentence({ sentence }: { readonly sentence: EventSentence }) {
  return (
    <Sentence>
      {sentence.parts.map(({ text, name }, index) => {
        const part = <Highlighted text={text} />;
        if (name === null) return <span key={index}>{part}</span>;
        return <bdi key={index}>{name === 'person' ? <strong>{part}</strong> : part}</bdi>;
      })}
    </Sentence>
  );
}
