import { IconButton } from '@zendeskgarden/react-buttons';
import RefreshIcon from '@zendeskgarden/svg-icons/src/16/reload-stroke.svg';
import type { ComponentChildren } from 'preact';
import styled from 'styled-components';
import { AccountSummary, ViewSwitch } from '../../src/account/account-toolbar.tsx';
import { ACCOUNT_VIEWS, type AccountView } from '../../src/account/use-account-view.ts';
import DownloadStatus from '../../src/download/download-status.tsx';
import type { DownloadJob } from '../../src/download/download-job.ts';
import { TicketProvider } from '../../src/ticket/ticket-context.tsx';
import { INITIAL_TICKET_PAGE_STATE } from '../../src/ticket/ticket-page-state.ts';
import { RefreshButton, TicketSummary } from '../../src/ticket/ticket-toolbar.tsx';
import { BrowserHead } from '../../src/timeline/browser-head.tsx';
import type { BrowserAction } from '../../src/timeline/browser-state.ts';
import MoreMenu from '../../src/timeline/menu/more-menu.tsx';
import Tooltip from '../../src/ui/tooltip/tooltip.tsx';
import { SampleAccount } from './sample-account.tsx';
import { SampleBrowser } from './sample-browser.tsx';
import { TIMELINE } from './sample-events.ts';
import { Fired, Padding, Section, Specimen } from './specimen.tsx';
import { LOADED_TICKET } from './ticket.tsx';

const SEARCH: BrowserAction = { type: 'search-changed', text: 'printer' };

const REFUSED_PRINT_JOB: DownloadJob = {
  kind: 'print',
  events: TIMELINE.events,
  printWindow: null,
};

/** Writes to a document without a window, so that nothing is printed. Other kinds of jobs would save a file. */
const PRINT_JOB: DownloadJob = {
  ...REFUSED_PRINT_JOB,
  printWindow: {
    // Such a document accepts no style sheets.
    document: Object.defineProperty(
      document.implementation.createHTMLDocument(),
      'adoptedStyleSheets',
      { value: [] },
    ),
    print: () => undefined,
  } as Window,
};

/** Has room for the menu, which floats below its button at the end of the line. */
const MenuRoom = styled(Padding)`
  height: 420px;

  button[aria-haspopup] {
    display: flex;
    margin-inline-start: auto;
  }
`;

/** Has room for a tooltip above its button. */
const TooltipRoom = styled(Padding)`
  padding-top: ${({ theme }) => theme.space.xl};
  text-align: center;
`;

/** The toolbars of the ticket and of the account, the menu, a tooltip, and the status of downloads. */
export function Toolbars() {
  return (
    <Section title="Toolbars, menu and downloads">
      <Specimen title="Ticket toolbar">
        <SampleTicket isLoading={false}>
          <SampleBrowser>
            <TicketHead />
          </SampleBrowser>
        </SampleTicket>
      </Specimen>
      <Specimen title="Ticket toolbar, loading">
        <SampleTicket isLoading>
          <SampleBrowser>
            <TicketHead />
          </SampleBrowser>
        </SampleTicket>
      </Specimen>
      <Specimen title="Ticket toolbar, filtered">
        <SampleTicket isLoading={false}>
          <SampleBrowser action={SEARCH}>
            <TicketHead />
          </SampleBrowser>
        </SampleTicket>
      </Specimen>
      {ACCOUNT_VIEWS.map((view) => (
        <Specimen key={view} title={`Account toolbar, ${view}`}>
          <SampleAccount>
            <SampleBrowser>
              <AccountHead view={view} />
            </SampleBrowser>
          </SampleAccount>
        </Specimen>
      ))}
      <Specimen title="Account toolbar, filtered">
        <SampleAccount>
          <SampleBrowser action={SEARCH}>
            <AccountHead view="events" />
          </SampleBrowser>
        </SampleAccount>
      </Specimen>
      <Specimen title="More menu, open">
        <MenuRoom>
          <Fired event="click">
            <SampleBrowser>
              <MoreMenu />
            </SampleBrowser>
          </Fired>
        </MenuRoom>
      </Specimen>
      <Specimen title="Tooltip">
        <TooltipRoom>
          <Fired event="mouseenter">
            <Tooltip content="Refresh" isLabel>
              <IconButton size="small" aria-label="Refresh">
                <RefreshIcon />
              </IconButton>
            </Tooltip>
          </Fired>
        </TooltipRoom>
      </Specimen>
      <Specimen title="Printing">
        <DownloadStatus job={PRINT_JOB} onDismiss={() => undefined} />
      </Specimen>
      <Specimen title="Print window refused by the browser">
        <DownloadStatus job={REFUSED_PRINT_JOB} onDismiss={() => undefined} />
      </Specimen>
    </Section>
  );
}

function TicketHead() {
  return <BrowserHead summary={<TicketSummary />} actions={<RefreshButton />} />;
}

function AccountHead({ view }: { readonly view: AccountView }) {
  return (
    <BrowserHead
      lead={<ViewSwitch view={view} onChoose={() => undefined} />}
      summary={<AccountSummary />}
      actions={null}
    />
  );
}

interface SampleTicketProps {
  readonly isLoading: boolean;
  readonly children: ComponentChildren;
}

function SampleTicket({ isLoading, children }: SampleTicketProps) {
  return (
    <TicketProvider
      value={{
        page: INITIAL_TICKET_PAGE_STATE,
        status: { ...LOADED_TICKET, timeline: TIMELINE, isLoading },
        controller: {
          refresh: () => undefined,
          followTicket: () => undefined,
          retry: () => undefined,
          ticketId: () => '1',
          startReplies: () => () => undefined,
          replies: () => null,
        },
      }}
    >
      {children}
    </TicketProvider>
  );
}
