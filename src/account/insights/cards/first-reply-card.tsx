import { formatDuration } from '../../../i18n/measures.ts';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { lineHeight } from '../../../ui/line-height.ts';
import { FIRST_REPLY_LIMITS_MS, type FirstReplyTimes } from '../metrics/first-reply-times.ts';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import { useChartFormats } from '../charts/use-chart-formats.ts';
import { BarsCard } from './bars-card.tsx';
import { BigNumber } from './big-number.ts';
import { EmptyCard } from './empty-card.tsx';
import { spanLabels } from '../charts/span-labels.ts';

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
    line-height: ${lineHeight('sm')};
  }

  dd {
    margin: 0;
  }
`;

/** The median, 90th percentile and distribution of first reply times. */
export function FirstReplyCard({ firstReplies }: { readonly firstReplies: FirstReplyTimes }) {
  const { t } = useI18n();
  const chartFormats = useChartFormats();
  const { medianMs, p90Ms, distribution } = firstReplies;
  const heading = t('insights.first_reply');
  if (medianMs === null || p90Ms === null) {
    return <EmptyCard heading={heading} message={t('insights.no_replies')} />;
  }

  const labels = spanLabels(FIRST_REPLY_LIMITS_MS, t, chartFormats);
  const bars = distribution.map((count, index) => ({
    key: String(index),
    label: labels[index] ?? '',
    count,
  }));
  return (
    <BarsCard
      heading={heading}
      bars={bars}
      labelHeader={t('insights.took')}
      countHeader={t('insights.conversations')}
    >
      <Percentiles>
        <Percentile label={t('insights.median')} milliseconds={medianMs} />
        <Percentile label={t('insights.p90')} milliseconds={p90Ms} />
      </Percentiles>
    </BarsCard>
  );
}

interface PercentileProps {
  readonly label: string;
  readonly milliseconds: number;
}

function Percentile({ label, milliseconds }: PercentileProps) {
  const { formats } = useI18n();
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <BigNumber>{formatDuration(formats.locale, milliseconds)}</BigNumber>
      </dd>
    </div>
  );
}
