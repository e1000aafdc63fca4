import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { LINE_PX } from './line-height.ts';

/** Has the height of the lines that follow, so that the page layout does not shift. */
const Text = styled.p<{ $lines: number }>`
  display: flex;
  align-items: center;
  min-height: ${({ $lines }) => $lines * LINE_PX}px;
  margin: 0;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

interface CheckingTurnsProps {
  /** How many lines to reserve. */
  readonly lines: number;
}

/** Shown while it is not known yet whose turn it is. */
export function CheckingTurns({ lines }: CheckingTurnsProps) {
  const { t } = useI18n();
  return <Text $lines={lines}>{t('waiting.checking')}</Text>;
}
