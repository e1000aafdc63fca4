import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';

/** A line in the place of a figure, or beside one. */
export const SubtleLine = styled.p`
  margin: 0;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

/** A smaller one, which belongs to what stands above or below it. */
export const Note = styled(SubtleLine)`
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
`;
