import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { InsightsGrid } from './insights-grid.ts';
import { SubtleLine } from './cards/subtle-line.ts';

const CardPlaceholder = styled.div<{ $isWide: boolean }>`
  grid-column: ${({ $isWide }) => ($isWide ? '1 / -1' : 'auto')};
  height: ${({ $isWide }) => ($isWide ? 360 : 240)}px;
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
`;

/** Placeholder while the insights are computed. Has no animation. */
export function InsightsSkeleton() {
  const { t } = useI18n();
  return (
    <InsightsGrid>
      <SubtleLine role="status">
        <bdi>{t('insights.working')}</bdi>
      </SubtleLine>
      {[true, false, false].map((isWide, index) => (
        <CardPlaceholder key={index} $isWide={isWide} />
      ))}
    </InsightsGrid>
  );
}
