import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import styled from 'styled-components';
import { lineHeight } from '../../../ui/line-height.ts';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import { DataTable, type DataTableProps } from './data-table.tsx';

export interface InsightCardProps {
  readonly heading: string;
  /** `half` takes one of two columns from 700 px of page width, `half-if-wide` from 1000 px; `full` always takes both. */
  readonly width?: 'half' | 'half-if-wide' | 'full' | undefined;
  /** The data of the chart, as a table behind a toggle button. */
  readonly table?: Omit<DataTableProps, 'caption'> | undefined;
  readonly children: ComponentChildren;
}

const Card = styled.section<{ $width: InsightCardProps['width'] }>`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.sm};
  grid-column: ${({ $width }) => ($width === 'half' ? 'auto' : '1 / -1')};
  min-width: 0;
  padding: ${({ theme }) => theme.space.sm};
  border: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};

  @media (min-width: 700px) {
    padding: ${({ theme }) => theme.space.md};
  }

  @media (min-width: 1000px) {
    grid-column: ${({ $width }) => ($width === 'full' ? '1 / -1' : 'auto')};
  }
`;

const Heading = styled.h2`
  margin: 0;
  font-size: ${({ theme }) => theme.fontSizes.md};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  line-height: ${lineHeight('md')};
`;

/** At the bottom, so that the buttons of cards in the same row align. */
const Footer = styled.div`
  margin-top: auto;
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${lineHeight('sm')};
`;

/** A titled card, with an optional button that shows its data as a table. */
export function InsightCard({ heading, width = 'half', table, children }: InsightCardProps) {
  const { t } = useI18n();
  const [isTableShown, setIsTableShown] = useState(false);
  const id = useId();
  return (
    <Card $width={width} aria-labelledby={id}>
      <Heading id={id}>{heading}</Heading>
      {children}
      {table && (
        <Footer>
          <Button
            isLink
            aria-expanded={isTableShown}
            aria-describedby={id}
            onClick={() => setIsTableShown(!isTableShown)}
          >
            {t('insights.as_table')}
          </Button>
        </Footer>
      )}
      {table && isTableShown && (
        <DataTable caption={heading} columns={table.columns} rows={table.rows} />
      )}
    </Card>
  );
}
