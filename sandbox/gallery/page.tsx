import { useEffect, useRef } from 'preact/hooks';
import styled from 'styled-components';
import { useI18n } from '../../src/i18n/i18n-context.tsx';
import { Answers } from './answers.tsx';
import { ExportPanels, ExportSections } from './export.tsx';
import { FiltersAndSearch } from './filters.tsx';
import { InsightCards } from './insights.tsx';
import { ListParts } from './list.tsx';
import { Messages } from './messages.tsx';
import { MyConversationsPages } from './my-conversations.tsx';
import { Notices } from './notices.tsx';
import { Rows } from './rows.tsx';
import { TicketStates } from './ticket.tsx';
import { Toolbars } from './toolbars.tsx';
import { WaitingParts } from './waiting.tsx';

const Main = styled.main`
  height: 100%;
  padding: ${({ theme }) => `${theme.space.md} ${theme.space.lg} ${theme.space.xl}`};
  overflow: auto;
`;

/** All sections of the gallery. */
export function GalleryPage() {
  const { t } = useI18n();
  const main = useRef<HTMLElement>(null);

  // Some components take the focus when they are rendered, which scrolls the page.
  useEffect(() => {
    const page = main.current;
    if (!page) return undefined;
    function undoFocus(): void {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      page?.scrollTo(0, 0);
    }
    function allowFocus(): void {
      page?.removeEventListener('focusin', undoFocus);
    }
    undoFocus();
    page.addEventListener('focusin', undoFocus);
    for (const type of ['pointerdown', 'keydown']) {
      window.addEventListener(type, allowFocus, { capture: true, once: true });
    }
    return allowFocus;
  }, []);

  return (
    <Main ref={main} tabIndex={0}>
      <h1>{t('list.label')}</h1>
      <Rows />
      <Messages />
      <Answers />
      <ListParts />
      <Toolbars />
      <FiltersAndSearch />
      <WaitingParts />
      <Notices />
      <MyConversationsPages />
      <TicketStates />
      <ExportPanels />
      <ExportSections />
      <InsightCards />
    </Main>
  );
}
