import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { useChartFormats } from '../charts/use-chart-formats.ts';
import { useDurations } from '../charts/use-durations.ts';
import { Mark } from '../marks/mark.tsx';
import { conversationSelection } from '../marks/selections.ts';
import type { PartnerRow } from '../metrics/slow-partners.ts';
import { type CardData, type Column, type DataRow, fileHours, fileNumber } from './card-data.ts';
import { ChangeLine } from './change-line.tsx';
import type { PersonName } from './names-of.ts';
import { Shortened } from './shortened.ts';
import { MIN_ANSWERED, type PartnerColumn, slowdownOf } from './sort-partners.ts';

/** A column as it is for one partner. */
interface PartnerCell {
  readonly cell: ComponentChildren;
  /** As text, for files. */
  readonly value: string;
}

/** The partners as a table with these columns. */
export function usePartnerData(
  rows: readonly PartnerRow[],
  names: ReadonlyMap<string, PersonName>,
  shown: readonly PartnerColumn[],
): CardData {
  const { t } = useI18n();
  const { count } = useChartFormats();
  const { shortDuration, inHours } = useDurations();
  return useMemo(() => {
    const columns: Readonly<Record<PartnerColumn, Column>> = {
      name: { label: t('insights.partner') },
      conversations: { label: t('insights.conversations'), isNumber: true },
      median: {
        label: t('insights.median'),
        fileLabel: inHours(t('insights.median')),
        isNumber: true,
      },
      p90: { label: t('insights.p90'), fileLabel: inHours(t('insights.p90')), isNumber: true },
      change: {
        label: t('insights.partners.change'),
        fileLabel: inHours(t('insights.partners.median_before')),
        isNumber: true,
      },
      unanswered: { label: t('insights.partners.unanswered'), isNumber: true },
      waitingNow: { label: t('insights.partners.waiting_now'), isNumber: true },
    };
    const tooFew = t('insights.change.too_few', { number: isolate(String(MIN_ANSWERED)) });
    return { columns: shown.map((column) => columns[column]), rows: rows.map(rowOf) };

    function rowOf(row: PartnerRow): DataRow {
      const { key, conversations, medianMs, p90Ms, previousMedianMs } = row;
      const { text, whole } = names.get(key) ?? { text: key, whole: key };
      const cells: Readonly<Record<PartnerColumn, PartnerCell>> = {
        name: {
          cell: (
            <Shortened key="name" title={whole}>
              {text}
            </Shortened>
          ),
          value: whole,
        },
        conversations: { cell: count(conversations), value: fileNumber(conversations) },
        median: durationCell(medianMs),
        p90: durationCell(p90Ms),
        change: {
          cell: (
            <ChangeLine
              key="change"
              kind="duration"
              value={slowdownOf(row) === null ? null : medianMs}
              previous={previousMedianMs}
              unknownReason={tooFew}
            />
          ),
          value: fileHours(previousMedianMs),
        },
        unanswered: {
          cell: numberCell(row, text, 'unanswered', row.unanswered, row.unansweredIds),
          value: fileNumber(row.unanswered),
        },
        waitingNow: {
          cell: numberCell(row, text, 'waiting_now', row.waitingNow, row.waitingIds),
          value: fileNumber(row.waitingNow),
        },
      };
      return {
        key,
        selection: conversationSelection(
          `partner ${key}`,
          t('insights.partners.selection', { name: isolate(text) }),
          row.conversationIds,
        ),
        cells: shown.map((column) => cells[column].cell),
        values: shown.map((column) => cells[column].value),
      };
    }

    function durationCell(milliseconds: number | null): PartnerCell {
      return {
        cell: milliseconds === null ? '–' : shortDuration(milliseconds),
        value: fileHours(milliseconds),
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
  }, [rows, names, shown, t, count, shortDuration, inHours]);
}
