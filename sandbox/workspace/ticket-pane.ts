import type { TicketView } from '../account/world-view.ts';
import type { Instance } from '../host/instance.ts';
import type { OpenWorld } from './account-client.ts';
import { commentEditor } from './comment-editor.ts';
import type { CommentEditor, CommentType } from './comment-editor.ts';
import { commentList } from './comment-list.ts';
import { element } from './element.ts';
import { icon } from './icons.ts';
import type { Settings } from './settings.ts';
import { ticketFields } from './ticket-fields.ts';

/** An open ticket: its tab, its content, and its frame of the app. */
export interface TicketPane {
  ticket: TicketView;
  tab: HTMLButtonElement;
  node: HTMLElement;
  editor: CommentEditor;
  /** Created when the tab is first opened. Keeps running until the page is closed. */
  instance: Instance | null;
  /** Inserts the app's frame into the sidebar. */
  showFrame(frame: HTMLIFrameElement): void;
  /** Renders what changes when the ticket is saved. */
  refresh(): void;
  setActive(active: boolean): void;
}

/** Builds the tab and the pane of a ticket. Neither is in the page yet. */
export function ticketPane(
  world: OpenWorld,
  ticket: TicketView,
  appName: string,
  settings: Settings,
  on: { open(): void; submit(): void; commentType(type: CommentType): void },
): TicketPane {
  const ids = { tab: `tab-${ticket.id}`, pane: `ticket-${ticket.id}` };
  const tab = element('button', {
    type: 'button',
    class: 'tab',
    role: 'tab',
    id: ids.tab,
    'aria-controls': ids.pane,
  });
  tab.addEventListener('click', on.open);
  const head = element('header', { class: 'ticket-head' });
  const apps = element('div', { class: 'app-body' });
  const editor = commentEditor(
    { submit: on.submit, typeChange: on.commentType },
    ticket.status === 'closed',
  );
  const node = element(
    'div',
    { class: 'pane', role: 'tabpanel', id: ids.pane, 'aria-labelledby': ids.tab },
    ticketFields(world, ticket),
    element(
      'section',
      { class: 'ticket', 'aria-label': 'Ticket' },
      head,
      commentList(world, ticket, settings.timeZone),
      editor.node,
    ),
    element(
      'aside',
      { class: 'apps', 'aria-label': 'Apps' },
      element(
        'h2',
        { class: 'app-name' },
        element('span', { class: 'app-badge' }, icon('app')),
        appName,
      ),
      apps,
    ),
  );
  const pane: TicketPane = {
    ticket,
    tab,
    node,
    editor,
    instance: null,
    showFrame: (frame) => apps.replaceChildren(frame),
    refresh() {
      tab.replaceChildren(
        element('span', { class: 'tab-title' }, ticket.subject),
        element('span', { class: 'tab-number' }, ticket.isNew ? 'New ticket' : `#${ticket.id}`),
      );
      head.replaceChildren(
        element('h1', {}, ticket.subject),
        element('span', { class: `status status-${ticket.status}` }, ticket.status),
        element(
          'span',
          { class: 'ticket-number' },
          ticket.isNew ? 'Not saved yet' : `Ticket #${ticket.id}`,
        ),
      );
    },
    setActive(active) {
      tab.setAttribute('aria-selected', String(active));
      tab.tabIndex = active ? 0 : -1;
      node.hidden = !active;
    },
  };
  pane.refresh();
  pane.setActive(false);
  return pane;
}
