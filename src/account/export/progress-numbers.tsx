import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { lineHeight } from '../../ui/line-height.ts';
import type { ExportProgress } from './export-progress.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { progressLabels } from './progress-label.ts';

/** Fixed columns and digits of one width, so that the layout does not move as the numbers change. */
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
  line-height: ${lineHeight('xl')};
`;

/** The number of events that a running export has read, and its progress. */
export function ProgressNumbers({ progress }: { readonly progress: ExportProgress }) {
  const i18n = useI18n();
  return (
    <>
      <Events>
        <bdi>{i18n.t.plural('export_page.progress.events', progress.eventCount)}</bdi>
      </Events>
      <Numbers>
        {progressLabels(progress, i18n).map((phrase, index) => (
          // The phrases change, their order does not.
          <li key={index}>
            <bdi>{phrase}</bdi>
          </li>
        ))}
      </Numbers>
    </>
  );
}
