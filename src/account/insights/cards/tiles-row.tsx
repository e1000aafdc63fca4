import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { useWorkingTime } from '../../../timeline/waiting/working-time-context.ts';
import { CALENDAR_TIME } from '../../../turns/working-time.ts';
import { lineHeight } from '../../../ui/line-height.ts';
import { PlainButton } from '../../../ui/plain-button.ts';
import { useChartFormats } from '../charts/use-chart-formats.ts';
import { useDurations } from '../charts/use-durations.ts';
import { useInsightsContext } from '../insights-context.tsx';
import { conversationSelection, replySelection } from '../marks/selections.ts';
import type { TimeSpan } from '../metrics/period.ts';
import type { Tile, Tiles } from '../metrics/tiles.ts';
import type { NumberKind } from './change.ts';
import { ChangeLine } from './change-line.tsx';
import { TilesGrid } from './tiles-grid.ts';

export interface TilesRowProps {
  readonly tiles: Tiles;
  readonly period: TimeSpan;
  /** False if there is nothing to compare with. */
  readonly hasPrevious: boolean;
}

/** The rows are those of all tiles beside it, so that the numbers align where a label or a number takes two lines. */
const Item = styled.li`
  display: grid;
  grid-template-rows: subgrid;
  grid-row: span 3;
  gap: 0;
  min-width: 0;
`;

/** In one column, the number stands beside its label. */
const Box = styled(PlainButton)`
  display: grid;
  grid-template-rows: subgrid;
  grid-row: span 3;
  box-sizing: border-box;
  width: 100%;
  padding: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};
  border: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${lineHeight('sm')};
  cursor: ${({ as }) => (as === 'div' ? 'auto' : 'pointer')};

  @media (max-width: 339px) {
    grid-template: auto auto / minmax(0, 1fr) auto;
    gap: 0: ${({ theme }) => theme.space.xs};
  }
`;

const Label = styled.span`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

const Value = styled.span`
  font-size: ${({ theme }) => theme.fontSizes.lg};
  font-variant-numeric: tabular-nums;
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  line-height: ${lineHeight('lg')};

  @media (max-width: 339px) {
    text-align: end;
  }
`;

const Comparison = styled.span`
  grid-column: 1 / -1;
`;

/** In a line of its own, so that no value is torn from its unit. */
const Before = styled.bdi`
  display: block;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

const KINDS = {
  conversations: 'count',
  replies: 'count',
  medianFirstReplyMs: 'duration',
  p90FirstReplyMs: 'duration',
  waitingOnUs: 'backlog',
  neverAnswered: 'backlog',
  targetMetShare: 'share',
} as const satisfies Record<keyof Tiles, NumberKind>;

const KEYS = Object.keys(KINDS) as (keyof Tiles)[];

/** The numbers of the period, each with its change. Each opens its conversations. */
export function TilesRow({ tiles, period, hasPrevious }: TilesRowProps) {
  const { t } = useI18n();
  // Without a target, both are unknown.
  const { value, previous } = tiles.targetMetShare;
  const hasTarget = value !== null || previous !== null;
  return (
    <TilesGrid aria-label={t('insights.tiles.label')}>
      {KEYS.filter((key) => hasTarget || key !== 'targetMetShare').map((key) => (
        <Item key={key}>
          <TileBox name={key} tile={tiles[key]} period={period} hasPrevious={hasPrevious} />
        </Item>
      ))}
    </TilesGrid>
  );
}

interface TileBoxProps {
  readonly name: keyof Tiles;
  readonly tile: Tile;
  readonly period: TimeSpan;
  readonly hasPrevious: boolean;
}

function TileBox({ name, tile, period, hasPrevious }: TileBoxProps) {
  const { t } = useI18n();
  const { onDrillDown } = useInsightsContext();
  const valueText = useValueText();
  const kind = KINDS[name];
  const label = t(`insights.tiles.${name}`);
  const { value, comparable, previous, conversationIds } = tile;
  const mark = `tile ${name}`;
  const selectionLabel = t(`insights.tiles.selection.${name}`);
  const selection =
    name === 'replies' && value !== 0
      ? replySelection(mark, selectionLabel, period)
      : conversationSelection(mark, selectionLabel, conversationIds);
  const content = (
    <>
      <Label>{label}</Label>
      <Value>
        <bdi>{valueText(kind, value)}</bdi>
      </Value>
      {hasPrevious && (
        <Comparison>
          <ChangeLine
            kind={kind}
            value={comparable}
            previous={previous}
            isOfNew={comparable !== value}
          />
          {previous !== null && previous !== comparable && (
            <>
              {' '}
              <Before>{beforeText(previous)}</Before>
            </>
          )}
        </Comparison>
      )}
    </>
  );
  /** A backlog is compared by what the period added to it, which is not the number above. */
  function beforeText(before: number): string {
    const beforeValue = isolate(valueText(kind, before));
    return comparable === value
      ? t('insights.change.before', { value: beforeValue })
      : t('insights.change.new_before', {
          value: isolate(valueText(kind, comparable)),
          before: beforeValue,
        });
  }

  if (!selection) return <Box as="div">{content}</Box>;
  return (
    <Box type="button" data-mark={mark} onClick={() => onDrillDown(selection, mark)}>
      {content}
    </Box>
  );
}

function useValueText(): (kind: NumberKind, value: number | null) => string {
  const { count, percent } = useChartFormats();
  const { isCalendar } = useWorkingTime() ?? CALENDAR_TIME;
  const { duration, shortDuration } = useDurations();
  return (kind, value) => {
    if (value === null) return '–';
    // The line above the tiles says that these are business hours.
    if (kind === 'duration') return isCalendar ? duration(value) : shortDuration(value);
    return kind === 'share' ? percent(value) : count(value);
  };
}
