import { useEffect, useRef } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../src/i18n/i18n-context.tsx';
import { ExportPanels } from './export.tsx';
import { FiltersAndSearch } from './filters.tsx';
import { InsightCards } from './insights.tsx';
import { ListParts } from './list.tsx';
import { Notices } from './notices.tsx';
import { Rows } from './rows.tsx';
import { TicketStates } from './ticket.tsx';
import { WaitingLines } from './waiting.tsx';

const Main = styled.main`
  height: 100%;
  padding: ${({ theme }) => `${theme.space.md} ${theme.space.lg} ${theme.space.xl}`};
  overflow: auto;
`;

/** All sections of the gallery. */
export function GalleryPage() {
  const { t } = useI18n();
  const main = useRef<HTMLElement>(null);

  // The filter panel takes the focus when it is rendered, which scrolls the page.
  useEffect(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    main.current?.scrollTo(0, 0);
  }, []);

  return (
    <Main ref={main} tabIndex={0}>
      <h1>{t('list.label')}</h1>
      <Rows />
      <ListParts />
      <FiltersAndSearch />
      <WaitingLines />
      <Notices />
      <TicketStates />
      <ExportPanels />
      <InsightCards />
    </Main>
  );
}
