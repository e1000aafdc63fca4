import { startApp } from '../app/start.tsx';
import { createStore } from '../app/store.ts';
import { loadLanguage } from '../i18n/languages.ts';
import type { InitialView } from '../timeline/initial-view.ts';
import type { HostActions } from '../ui/host-actions.tsx';
import { frameHeight } from '../zendesk/frame-height.ts';
import type { Host } from '../zendesk/host.ts';
import type { openLargeView } from '../zendesk/large-view.ts';
import { openTicket } from '../zendesk/navigation.ts';
import { commentActions } from './comment-actions.ts';
import { createTicketController } from './ticket-controller.ts';
import { TicketPage } from './ticket-page.tsx';
import { INITIAL_TICKET_PAGE_STATE, reduceTicketPage } from './ticket-page-state.ts';

/** How the sidebar and the large view differ. */
export interface TicketPageOptions {
  /** The id of the ticket that the agent has open; null if it was never saved. Waits as long as the host needs. */
  readonly fetchTicketId: (host: Host) => Promise<string | null>;
  /** The view with which another page opened this one; null if none did. */
  readonly initialView: InitialView | null;
  /** True if the current event opens in its conversation next to the list where there is room for two columns. */
  readonly splitsWhenWide: boolean;
  /** True if the page sets the height of its frame to fit its content. */
  readonly fitsContent: boolean;
  /** Opens the large view; null if this is it. */
  readonly openLargeView: typeof openLargeView | null;
}

/** Starts the ticket page: in the sidebar, or as the large view. */
export function startTicketPage(options: TicketPageOptions): void {
  const { fetchTicketId, initialView, splitsWhenWide, fitsContent, openLargeView } = options;
  startApp({
    loadLanguage,
    connect(host) {
      const store = createStore(reduceTicketPage, INITIAL_TICKET_PAGE_STATE);
      const controller = createTicketController({ host, store, fetchTicketId });
      const settings = {
        initialView,
        splitsWhenWide,
        onHeight: fitsContent ? frameHeight(host) : null,
      };
      return {
        Page: () => <TicketPage store={store} controller={controller} settings={settings} />,
        hostActions: hostActionsOf(host, openLargeView && showLargeView),
      };

      async function showLargeView(view: object): Promise<void> {
        const ticketId = controller.ticketId();
        if (ticketId === null || !openLargeView) return;
        const onClose = () => {
          store.dispatch({ type: 'large-view-closed' });
          // The host may leave the focus nowhere. A hidden page would take it from what is in front.
          if (store.getState().isActive) window.focus();
        };
        store.dispatch({ type: 'large-view-opened' });
        await openLargeView(host, { ticketId, view }, onClose).catch((error: unknown) => {
          onClose();
          throw error;
        });
        // A page that gets the focus is not covered, even if the host does not say that the modal was closed.
        window.addEventListener('focus', onClose, { once: true });
      }
    },
  });
}

function hostActionsOf(host: Host, openLargeView: HostActions['openLargeView']): HostActions {
  return {
    // Zendesk offers the comment only to the apps in the ticket, not to a modal.
    comment: openLargeView && commentActions(host),
    openTicket: (id) => openTicket(host, id),
    openLargeView,
  };
}
