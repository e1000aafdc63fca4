import { formatDuration } from '../../../i18n/measures.ts';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { FIRST_REPLY_LIMITS_MS, type FirstReplyTimes } from '../metrics/first-reply-times.ts';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import { Bars } from '../charts/bars.tsx';
import { BigNumber } from './big-number.ts';
import { InsightCard } from './insight-card.tsx';
import { spanLabels } from '../charts/span-labels.ts';
import { SubtleLine } from './subtle-line.ts';
import { useChartFormats } from '../charts/use-chart-formats.ts';
import { useShareText } from '../charts/use-share-text.ts';

const Percentiles = styled.dl`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `${theme.space.xs} ${theme.space.xl}`};
  margin: 0;

  div {
    display: flex;
    flex-direction: column-reverse;
  }

  dt {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
    font-size: ${({ theme }) => theme.fontSizes.sm};
    line-height: ${({ theme }) => theme.lineHeights.sm};
  }

  dd {
    margin: 0;
  }
`;

/** The median, 90th percentile and distribution of first reply times. */
export function FirstReplyCard({ firstReplies }: { readonly firstReplies: FirstReplyTimes }) {
  const { count, medianMs, p90Ms, distribution } = firstReplies;
  const { t, formats } = useI18n();
  const chartFormats = useChartFormats();
  const shareText = useShareText();
  const heading = t('insights.first_reply');
  if (medianMs === null || p90Ms === null) {
    return (
      <InsightCard heading={heading}>
        <SubtleLine>
          <bdi>{t('insights.no_replies')}</bdi>
        </SubtleLine>
      </InsightCard>
    );
  }

  const labels = spanLabels(FIRST_REPLY_LIMITS_MS, t, chartFormats);
  const bars = distribution.map((conversations, index) => ({
    key: String(index),
    label: labels[index] ?? '',
    count: conversations,
  }));
  return (
    <InsightCard
      heading={heading}
      table={{
        columns: [
          { label: t('insights.took') },
          { label: t('insights.conversations'), isNumber: true },
          { label: t('insights.share'), isNumber: true },
        ],
        rows: bars.map((bar) => ({
          key: bar.key,
          cells: [bar.label, chartFormats.count(bar.count), shareText(bar.count, count)],
        })),
      }}
    >
      <Percentiles>
        <div>
          <dt>{t('insights.median')}</dt>
          <dd>
            <BigNumber>{formatDuration(formats.locale, medianMs)}</BigNumber>
          </dd>
        </div>
        <div>
          <dt>{t('insights.p90')}</dt>
          <dd>
            <BigNumber>{formatDuration(formats.locale, p90Ms)}</BigNumber>
          </dd>
        </div>
      </Percentiles>
      <Bars label={heading} bars={bars} />
    </InsightCard>
  );
}
