import { Button, ToggleButton } from '@zendeskgarden/react-buttons';
import { useMemo } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { lineHeight } from '../../../ui/line-height.ts';
import { useChoice } from '../use-choice.ts';
import type { PartnerRow, SlowPartners } from '../metrics/slow-partners.ts';
import { DataTable } from './data-table.tsx';
import { EmptyCard } from './empty-card.tsx';
import { InsightCard } from './insight-card.tsx';
import { namesOf } from './names-of.ts';
import {
  MIN_ANSWERED,
  partnerColumns,
  type PartnerSorting,
  sortedPartners,
} from './sort-partners.ts';
import { Note } from './subtle-line.ts';
import { usePartnerData } from './use-partner-data.tsx';

export interface PartnersCardProps {
  readonly partners: SlowPartners;
  /** False if there is nothing to compare with. */
  readonly hasPrevious: boolean;
}

/** So many rows are shown at first: as high as the chart beside them. */
const FIRST_ROWS = 7;

const SLOWEST_FIRST: PartnerSorting = { column: 'median', direction: 'descending' };

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => `${theme.space.xxs} ${theme.space.sm}`};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${lineHeight('sm')};
`;

/** How fast each partner replies, the slowest first: people, and apart from them channels and groups. */
export function PartnersCard({ partners, hasPrevious }: PartnersCardProps) {
  const { t, formats } = useI18n();
  const [kind, setKind] = useChoice<keyof SlowPartners>('partners kind', 'people');
  const [chosenSorting, setSorting] = useChoice('partners sorting', SLOWEST_FIRST);
  const [showsAll, setShowsAll] = useChoice('partners all', false);
  const columns = useMemo(() => partnerColumns(hasPrevious), [hasPrevious]);
  // Another period may have no such column.
  const sorting = columns.includes(chosenSorting.column) ? chosenSorting : SLOWEST_FIRST;
  const heading = t('insights.partners.heading');
  const shownKind = hasRows(partners, kind) ? kind : kind === 'people' ? 'groups' : 'people';
  const { rows, leftOut } = partners[shownKind];

  const names = useMemo(() => namesOf(rows, t), [rows, t]);
  const sorted = useMemo(() => {
    const nameOf = ({ key }: PartnerRow) => names.get(key)?.text ?? '';
    return sortedPartners(rows, sorting, nameOf, formats.locale);
  }, [rows, sorting, names, formats.locale]);
  const data = usePartnerData(sorted, names, columns);
  if (rows.length === 0) {
    return <EmptyCard heading={heading} width="half-if-wide" message={t('insights.no_partners')} />;
  }

  const hasFew = rows.some(({ answered }) => answered < MIN_ANSWERED);
  const shown = showsAll ? data.rows : data.rows.slice(0, FIRST_ROWS);
  return (
    <InsightCard
      heading={heading}
      width="half-if-wide"
      data={data}
      hasChart={false}
      controls={
        hasRows(partners, 'people') &&
        hasRows(partners, 'groups') && (
          <Line role="group" aria-label={t('insights.partners.show')}>
            {(['people', 'groups'] as const).map((one) => (
              <ToggleButton
                key={one}
                size="small"
                isBasic
                isPressed={one === shownKind}
                onClick={() => setKind(one)}
              >
                {t(`insights.partners.${one}`)}
              </ToggleButton>
            ))}
          </Line>
        )
      }
    >
      <DataTable
        caption={`${heading}: ${t(`insights.partners.${shownKind}`)}`}
        columns={data.columns}
        rows={shown}
        sorting={{ column: columns.indexOf(sorting.column), direction: sorting.direction }}
        onSort={sortBy}
      />
      <Line>
        {shown.length < data.rows.length && (
          <Button isLink onClick={() => setShowsAll(true)}>
            {t.plural('insights.partners.show_all', data.rows.length)}
          </Button>
        )}
        <Note>
          <bdi>{t('insights.partners.spans')}</bdi>
        </Note>
        {hasFew && (
          <Note>
            <bdi>{t('insights.partners.few', { number: isolate(String(MIN_ANSWERED)) })}</bdi>
          </Note>
        )}
        {leftOut > 0 && (
          <Note>
            <bdi>{t.plural('insights.partners.left_out', leftOut)}</bdi>
          </Note>
        )}
      </Line>
    </InsightCard>
  );

  function sortBy(index: number): void {
    const column = columns[index] ?? SLOWEST_FIRST.column;
    const isSame = column === sorting.column;
    const first = column === 'name' ? 'ascending' : 'descending';
    const turned = sorting.direction === 'ascending' ? 'descending' : 'ascending';
    setSorting({ column, direction: isSame ? turned : first });
  }
}

function hasRows(partners: SlowPartners, kind: keyof SlowPartners): boolean {
  return partners[kind].rows.length > 0;
}
