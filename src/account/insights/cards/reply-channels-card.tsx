import { useI18n } from '../../../i18n/i18n-context.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { type Bar, Bars } from '../charts/bars.tsx';
import { useChartFormats } from '../charts/use-chart-formats.ts';
import { useDurations } from '../charts/use-durations.ts';
import { conversationSelection } from '../marks/selections.ts';
import type { ChannelReplyTimes } from '../metrics/first-reply-by-channel.ts';
import { barsPicture } from '../pictures/bars-picture.ts';
import { type CardData, fileHours, fileNumber } from './card-data.ts';
import { ChangeLine } from './change-line.tsx';
import { EmptyCard } from './empty-card.tsx';
import { InsightCard } from './insight-card.tsx';
import { Note } from './subtle-line.ts';

export interface ReplyChannelsCardProps {
  readonly channels: readonly ChannelReplyTimes[];
  /** False if there is nothing to compare with. */
  readonly hasPrevious: boolean;
}

/** How long first replies take by channel: the median as a bar, the 90th percentile as a line. */
export function ReplyChannelsCard({ channels, hasPrevious }: ReplyChannelsCardProps) {
  const { t } = useI18n();
  const { count } = useChartFormats();
  const { shortDuration, inHours } = useDurations();
  const heading = t('insights.reply_channels.heading');
  const answered = channels.filter(({ answered: replies }) => replies > 0);
  if (answered.length === 0)
    return <EmptyCard heading={heading} message={t('insights.no_replies')} />;

  const maxMs = Math.max(1, ...answered.map(({ medianMs, p90Ms }) => p90Ms ?? medianMs ?? 0));
  const durationOf = (milliseconds: number | null) =>
    milliseconds === null ? '–' : shortDuration(milliseconds);
  const bars = channels.map(({ channel, medianMs, p90Ms, conversationIds }): Bar => {
    const label = t(`channels.${channel}`);
    return {
      key: channel,
      label,
      length: (medianMs ?? 0) / maxMs,
      tick: p90Ms === null ? undefined : p90Ms / maxMs,
      text: durationOf(medianMs),
      detail: t('insights.reply_channels.p90', { duration: isolate(durationOf(p90Ms)) }),
      selection: conversationSelection(
        `first reply by ${channel}`,
        t('insights.reply_channels.selection', { channel: isolate(label) }),
        conversationIds,
      ),
    };
  });
  return (
    <InsightCard
      heading={heading}
      width="half-if-wide"
      data={channelData()}
      picture={() => barsPicture([{ heading: null, bars }])}
    >
      <Bars label={heading} bars={bars} />
      <Note>
        <bdi>{t('insights.reply_channels.legend')}</bdi>
      </Note>
    </InsightCard>
  );

  function channelData(): CardData {
    const times = [t('insights.median'), t('insights.p90')];
    const ifCompared = <Value,>(value: Value): readonly Value[] => (hasPrevious ? [value] : []);
    return {
      columns: [
        { label: t('filters.facets.channels') },
        { label: t('insights.conversations'), isNumber: true },
        ...times.map((label) => ({ label, fileLabel: inHours(label), isNumber: true })),
        ...ifCompared({
          label: t('insights.partners.change'),
          fileLabel: inHours(t('insights.partners.median_before')),
          isNumber: true,
        }),
        { label: t('insights.pending'), isNumber: true },
      ],
      rows: channels.map((row, index) => ({
        key: row.channel,
        selection: bars[index]?.selection ?? null,
        cells: [
          t(`channels.${row.channel}`),
          count(row.conversationIds.length),
          durationOf(row.medianMs),
          durationOf(row.p90Ms),
          ...ifCompared(
            <ChangeLine
              key="change"
              kind="duration"
              value={row.medianMs}
              previous={row.previousMedianMs}
            />,
          ),
          count(row.pending),
        ],
        values: [
          t(`channels.${row.channel}`),
          fileNumber(row.conversationIds.length),
          fileHours(row.medianMs),
          fileHours(row.p90Ms),
          ...ifCompared(fileHours(row.previousMedianMs)),
          fileNumber(row.pending),
        ],
      })),
    };
  }
}
