import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { lineHeight } from '../../../ui/line-height.ts';

/** A line of secondary text, in place of data or next to it. */
export const SubtleLine = styled.p`
  margin: 0;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

/** A smaller line of secondary text that annotates the content next to it. */
export const Note = styled(SubtleLine)`
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${lineHeight('sm')};
`;
