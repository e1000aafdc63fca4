import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { SubtleLine } from './cards/subtle-line.ts';
import { TilesGrid } from './cards/tiles-grid.ts';
import { InsightsGrid, LeadCards } from './insights-grid.ts';

const Line = styled(SubtleLine)`
  display: flex;
  align-items: center;
  min-height: 32px;
`;

const Block = styled.div<{ $height: number }>`
  height: ${({ $height }) => $height}px;
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
`;

const TILES = 6;

/** Placeholder with the layout of the insights while they are computed. Has no animation. */
export function InsightsSkeleton() {
  const { t } = useI18n();
  return (
    <InsightsGrid>
      <Line role="status">
        <bdi>{t('insights.working')}</bdi>
      </Line>
      <TilesGrid as="div">
        {Array.from({ length: TILES }, (_, index) => (
          <Block key={index} $height={82} />
        ))}
      </TilesGrid>
      <LeadCards>
        <Block $height={380} />
        <Block $height={380} />
      </LeadCards>
      <Block $height={280} />
      <Block $height={280} />
    </InsightsGrid>
  );
}
