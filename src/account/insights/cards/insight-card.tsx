import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import { DataTable, type DataTableProps } from './data-table.tsx';

export interface InsightCardProps {
  readonly heading: string;
  /** How much of the width the figure takes: half where there is room, only where there is much, or never. */
  readonly width?: 'half' | 'half-of-much' | 'whole';
  /** The same numbers as a table; left out where there is nothing to show, or a table already. */
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
    grid-column: ${({ $width }) => ($width === 'whole' ? '1 / -1' : 'auto')};
  }
`;

const Heading = styled.h2`
  margin: 0;
  font-size: ${({ theme }) => theme.fontSizes.md};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  line-height: ${({ theme }) => theme.lineHeights.md};
`;

/** Cards of one row are equally high; their buttons align at the bottom. */
const Foot = styled.div`
  margin-top: auto;
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};
`;

/** One figure under its heading, with its numbers as a table for those who ask. */
export function InsightCard({ heading, width = 'half', table, children }: InsightCardProps) {
  const { t } = useI18n();
  const [isTableShown, setIsTableShown] = useState(false);
  const id = useId();
  return (
    <Card $width={width} aria-labelledby={id}>
      <Heading id={id}>{heading}</Heading>
      {children}
      {table && (
        <Foot>
          <Button
            isLink
            aria-expanded={isTableShown}
            aria-describedby={id}
            onClick={() => setIsTableShown(!isTableShown)}
          >
            {t('insights.as_table')}
          </Button>
        </Foot>
      )}
      {table && isTableShown && <DataTable caption={heading} {...table} />}
    </Card>
  );
}
