import { useMemo } from 'preact/hooks';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { useChartFormats } from '../charts/use-chart-formats.ts';
import { useDurations } from '../charts/use-durations.ts';
import { Mark } from '../marks/mark.tsx';
import { conversationSelection } from '../marks/selections.ts';
import type { PartnerRow } from '../metrics/slow-partners.ts';
import { type CardData, type DataRow, fileHours, fileNumber } from './card-data.ts';
import { ChangeLine } from './change-line.tsx';
import type { PersonName } from './names-of.ts';
import { Shortened } from './shortened.ts';
import { slowdownOf } from './sort-partners.ts';

/** The partners as a table. Its columns are those of `sortedPartners`. */
export function usePartnerData(
  rows: readonly PartnerRow[],
  names: ReadonlyMap<string, PersonName>,
  hasPrevious: boolean,
): CardData {
  const { t } = useI18n();
  const { count } = useChartFormats();
  const { shortDuration, inHours } = useDurations();
  return useMemo(() => {
    const columns = [
      { label: t('insights.partner') },
      { label: t('insights.conversations'), isNumber: true },
      { label: t('insights.median'), fileLabel: inHours(t('insights.median')), isNumber: true },
      { label: t('insights.p90'), fileLabel: inHours(t('insights.p90')), isNumber: true },
      {
        label: t('insights.partners.change'),
        fileLabel: inHours(t('insights.partners.median_before')),
        isNumber: true,
      },
      { label: t('insights.partners.unanswered'), isNumber: true },
      { label: t('insights.partners.waiting_now'), isNumber: true },
    ];
    return { columns, rows: rows.map(rowOf) };

    function rowOf(row: PartnerRow): DataRow {
      const { key, conversations, medianMs, p90Ms, previousMedianMs } = row;
      const { text, whole } = names.get(key) ?? { text: key, whole: key };
      return {
        key,
        selection: conversationSelection(
          `partner ${key}`,
          t('insights.partners.selection', { name: isolate(text) }),
          [...new Set([...row.conversationIds, ...row.unansweredIds, ...row.waitingIds])],
        ),
        cells: [
          <Shortened key="name" title={whole}>
            {text}
          </Shortened>,
          count(conversations),
          medianMs === null ? '–' : shortDuration(medianMs),
          p90Ms === null ? '–' : shortDuration(p90Ms),
          hasPrevious ? (
            <ChangeLine
              key="change"
              kind="duration"
              value={slowdownOf(row) === null ? null : medianMs}
              previous={previousMedianMs}
            />
          ) : (
            '–'
          ),
          numberCell(row, text, 'unanswered', row.unanswered, row.unansweredIds),
          numberCell(row, text, 'waiting_now', row.waitingNow, row.waitingIds),
        ],
        values: [
          whole,
          fileNumber(conversations),
          fileHours(medianMs),
          fileHours(p90Ms),
          fileHours(previousMedianMs),
          fileNumber(row.unanswered),
          fileNumber(row.waitingNow),
        ],
      };
    }

    function numberCell(
      { key }: PartnerRow,
      name: string,
      column: 'unanswered' | 'waiting_now',
      value: number,
      conversationIds: readonly string[],
    ) {
      const mark = `partner ${key} ${column}`;
      const label = t(`insights.partners.selection_${column}`, { name: isolate(name) });
      const text = count(value);
      return (
        <Mark
          key={column}
          mark={mark}
          name={`${text}, ${label}`}
          selection={conversationSelection(mark, label, conversationIds)}
        >
          <bdi>{text}</bdi>
        </Mark>
      );
    }
  }, [rows, names, hasPrevious, t, count, shortDuration, inHours]);
}
