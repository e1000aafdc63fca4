import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../../i18n/i18n-context.tsx';
import { lineHeight } from '../../../ui/line-height.ts';
import type { Picture } from '../pictures/picture.ts';
import { useChoice } from '../use-choice.ts';
import type { CardData } from './card-data.ts';
import { CardMenu } from './card-menu.tsx';
import { DataTable } from './data-table.tsx';

export interface InsightCardProps {
  readonly heading: string;
  /** `half` takes one of two columns from 700 px of page width, `half-if-wide` from 1000 px; `full` always takes both. */
  readonly width?: 'half' | 'half-if-wide' | 'full' | undefined;
  /** The data of the card, for files. */
  readonly data?: CardData | undefined;
  /** False if the card itself is the table of its data. */
  readonly hasChart?: boolean;
  /** Rendered beside the heading. */
  readonly controls?: ComponentChildren;
  /** Draws the chart for a file; the table is drawn if it is not set. */
  readonly picture?: (() => Picture | Promise<Picture>) | undefined;
  readonly children: ComponentChildren;
}

const Card = styled.section<{ $width: InsightCardProps['width'] }>`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.space.xs};
  grid-column: ${({ $width }) => ($width === 'half' ? 'auto' : '1 / -1')};
  min-width: 0;
  padding: ${({ theme }) => theme.space.sm};
  border: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};

  @media (min-width: 1000px) {
    grid-column: ${({ $width }) => ($width === 'full' ? '1 / -1' : 'auto')};
  }
`;

const Head = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.space.xs};
  min-height: 32px;
`;

const Heading = styled.h2`
  flex: 1 1 8em;
  min-width: 0;
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

/** A titled card, with an optional button that shows its data as a table, and a menu that downloads it. */
export function InsightCard({
  heading,
  width = 'half',
  data,
  hasChart = true,
  controls,
  picture,
  children,
}: InsightCardProps) {
  const { t } = useI18n();
  const [isTableShown, setIsTableShown] = useChoice(`table of ${heading}`, false);
  const id = useId();
  return (
    <Card $width={width} aria-labelledby={id}>
      <Head>
        <Heading id={id}>{heading}</Heading>
        {controls}
        {data && <CardMenu heading={heading} data={data} picture={picture} />}
      </Head>
      {children}
      {data && hasChart && (
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
      {data && hasChart && isTableShown && (
        <DataTable caption={heading} columns={data.columns} rows={data.rows} />
      )}
    </Card>
  );
}
