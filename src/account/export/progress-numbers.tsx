import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { ExportProgress } from './export-progress.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { progressLabels } from './progress-label.ts';

/** Has columns and digits of a fixed width, so that the text does not move when the numbers change. */
const Numbers = styled.ul`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 200px), 1fr));
  gap: ${({ theme }) => `${theme.space.xxs} ${theme.space.sm}`};
  margin: 0;
  padding: 0;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-variant-numeric: tabular-nums;
  list-style: none;
`;

const Events = styled.p`
  margin: 0;
  font-size: ${({ theme }) => theme.fontSizes.xl};
  font-variant-numeric: tabular-nums;
  line-height: ${({ theme }) => theme.lineHeights.xl};
`;

/** The number of exported events and other numbers of an export's progress. */
export function ProgressNumbers({ progress }: { readonly progress: ExportProgress }) {
  const i18n = useI18n();
  return (
    <>
      <Events>
        <bdi>{i18n.t.plural('export_page.progress.events', progress.eventCount)}</bdi>
      </Events>
      <Numbers>
        {progressLabels(progress, i18n).map((phrase, position) => (
          // The position is a stable key, because the phrases change.
          <li key={position}>
            <bdi>{phrase}</bdi>
          </li>
        ))}
      </Numbers>
    </>
  );
}
