import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { excerptOf, piecesOf } from '../../events/highlight.ts';
import type { SearchQuery } from '../../events/search-query.ts';

export interface MatchesProps {
  readonly text: string;
  readonly query: SearchQuery;
  /** True to show only the part of the text around the first match. */
  readonly isExcerpt: boolean;
}

const Mark = styled.mark`
  border-radius: ${({ theme }) => theme.borderRadii.sm};
  background: ${({ theme }) =>
    getColor({ theme, hue: 'warningHue', light: { shade: 300 }, dark: { shade: 800 } })};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
`;

/** A text with the matches of a query highlighted. */
export default function Matches({ text, query, isExcerpt }: MatchesProps) {
  const shown = isExcerpt ? excerptOf(text, query) : text;
  return (
    <span>
      {piecesOf(shown, query).map((piece, index) =>
        piece.isMatch ? <Mark key={index}>{piece.text}</Mark> : piece.text,
      )}
    </span>
  );
}
