import { useMemo } from 'preact/hooks';
import type { EventSelection } from '../../../timeline/facets/event-selection.ts';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { useChartFormats } from '../charts/use-chart-formats.ts';
import { useDurations } from '../charts/use-durations.ts';
import { conversationSelection, eventSelection } from '../marks/selections.ts';
import { Mark } from '../marks/mark.tsx';
import type { AgentRow } from '../metrics/by-agent.ts';
import { useChoice } from '../use-choice.ts';
import { type DataRow, fileHours, fileNumber } from './card-data.ts';
import { DataTable } from './data-table.tsx';
import { EmptyCard } from './empty-card.tsx';
import { InsightCard } from './insight-card.tsx';
import { namesOf } from './names-of.ts';
import { Shortened } from './shortened.ts';
import type { Sorting } from './sort-header.tsx';

export interface AgentsCardProps {
  readonly agents: readonly AgentRow[];
}

/** The values of the columns after the name; null if unknown. */
const VALUES: readonly ((row: AgentRow) => number | null)[] = [
  ({ conversations }) => conversations,
  ({ replies }) => replies,
  ({ medianAnswerMs }) => medianAnswerMs,
  ({ waitingOnUs }) => waitingOnUs,
];

const MOST_REPLIES_FIRST: Sorting = { column: 2, direction: 'descending' };

/** What each agent started and answered, how fast, and what waits for an answer. */
export function AgentsCard({ agents }: AgentsCardProps) {
  const { t, formats } = useI18n();
  const { count } = useChartFormats();
  const { shortDuration, inHours } = useDurations();
  const [sorting, setSorting] = useChoice('agents sorting', MOST_REPLIES_FIRST);
  const names = useMemo(() => namesOf(agents, t), [agents, t]);
  const heading = t('insights.agents.heading');
  if (agents.length === 0) {
    return <EmptyCard heading={heading} width="half-if-wide" message={t('insights.agents.none')} />;
  }

  const answer = t('insights.agents.median_answer');
  const columns = [
    { label: t('insights.agents.agent') },
    { label: t('insights.agents.started'), isNumber: true },
    { label: t('types.reply'), isNumber: true },
    {
      label: answer,
      fileLabel: inHours(answer),
      isNumber: true,
    },
    { label: t('insights.agents.waiting'), isNumber: true },
  ];
  const rows = sortedAgents().map(rowOf);
  return (
    <InsightCard heading={heading} width="half-if-wide" data={{ columns, rows }} hasChart={false}>
      <DataTable
        caption={heading}
        columns={columns}
        rows={rows}
        sorting={sorting}
        onSort={sortBy}
      />
    </InsightCard>
  );

  function nameOf({ key }: AgentRow): string {
    return names.get(key)?.text ?? key;
  }

  function sortedAgents(): AgentRow[] {
    const { column, direction } = sorting;
    const sign = direction === 'ascending' ? 1 : -1;
    const collator = new Intl.Collator(formats.locale);
    const byName = (a: AgentRow, b: AgentRow) => collator.compare(nameOf(a), nameOf(b));
    const valueOf = VALUES[column - 1];
    if (!valueOf) return agents.toSorted((a, b) => sign * byName(a, b));
    return agents.toSorted((a, b) => {
      const [one, other] = [valueOf(a), valueOf(b)];
      // Unknown values come last in both directions.
      if (one === null || other === null) return Number(one === null) - Number(other === null);
      return sign * (one - other) || byName(a, b);
    });
  }

  function rowOf(row: AgentRow): DataRow {
    const name = nameOf(row);
    const whole = names.get(row.key)?.whole ?? name;
    const mark = `agent ${row.key}`;
    const values = { name: isolate(name) };
    const startedLabel = t('insights.agents.selection_started', values);
    const repliesLabel = t('insights.agents.selection_replies', values);
    const waitingLabel = t('insights.agents.selection_waiting', values);
    return {
      key: row.key,
      selection: eventSelection(
        mark,
        t('insights.agents.selection', values),
        row.createKeys,
        row.replyKeys,
      ),
      cells: [
        <Shortened key="name" title={whole}>
          {name}
        </Shortened>,
        numberCell(
          row.conversations,
          conversationSelection(`${mark} started`, startedLabel, row.conversationIds),
        ),
        numberCell(row.replies, eventSelection(`${mark} replies`, repliesLabel, row.replyKeys)),
        row.medianAnswerMs === null ? '–' : shortDuration(row.medianAnswerMs),
        numberCell(
          row.waitingOnUs,
          conversationSelection(`${mark} waiting`, waitingLabel, row.waitingIds),
        ),
      ],
      values: [
        whole,
        fileNumber(row.conversations),
        fileNumber(row.replies),
        fileHours(row.medianAnswerMs),
        fileNumber(row.waitingOnUs),
      ],
    };
  }

  function numberCell(value: number, selection: EventSelection | null) {
    const text = count(value);
    return (
      <Mark
        mark={selection?.key ?? ''}
        name={selection ? `${text}, ${selection.label}` : undefined}
        selection={selection}
      >
        <bdi>{text}</bdi>
      </Mark>
    );
  }

  function sortBy(column: number): void {
    const isSame = column === sorting.column;
    const first = column === 0 ? 'ascending' : 'descending';
    const turned = sorting.direction === 'ascending' ? 'descending' : 'ascending';
    setSorting({ column, direction: isSame ? turned : first });
  }
}
