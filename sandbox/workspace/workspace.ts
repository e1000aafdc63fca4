import type { SimulatedEvent } from '../account/simulate.ts';
import type { TicketView } from '../account/world-view.ts';
import { answerDelays } from '../host/answer-delays.ts';
import { startHost } from '../host/host.ts';
import type { Host } from '../host/host.ts';
import type { Instance } from '../host/instance.ts';
import { modalActions } from '../host/modals.ts';
import type { InstalledApp } from '../server/installed-app.ts';
import {
  advanceClock,
  beginFault,
  fetchAccountEvents,
  endFaults,
  fetchRequests,
  sender,
  simulateEvent,
  submitTicket,
} from './account-client.ts';
import type { OpenWorld } from './account-client.ts';
import { workspaceActions } from './actions.ts';
import { frameMaker, lazyFrameMaker } from './app-frames.ts';
import { startBackground } from './background.ts';
import { elementById } from './element.ts';
import { showModal } from './modal-dialog.ts';
import { navBarPane } from './nav-bar-pane.ts';
import { fillRail } from './rail.ts';
import { showSaved } from './saved-ticket.ts';
import { appSettingsIn } from './settings.ts';
import type { Settings } from './settings.ts';
import { moveBetweenTabs } from './tab-keys.ts';
import type { SandboxHandle } from './test-handle.ts';
import { shownToasts } from './toasts.ts';
import { ticketPane } from './ticket-pane.ts';
import type { TicketPane } from './ticket-pane.ts';

/**
 * Builds the workspace for a world and returns its API. Nothing is open yet: open a ticket or the navigation bar's page.
 * Changes of the view are written to `settings`; then `changed` is called.
 */
export function openWorkspace(
  world: OpenWorld,
  app: InstalledApp,
  settings: Settings,
  changed: () => void,
): SandboxHandle {
  const makeFrame = frameMaker(world, app, settings);
  const sidebarPage = app.locations['ticket_sidebar'];
  const navBarPage = app.locations['nav_bar'];
  const panes = world.tickets
    .filter(({ id }) => world.tabs.includes(id))
    .map((ticket) => createPane(ticket));
  const navBarInstance = lazyFrameMaker(
    world,
    app,
    settings,
  )({ page: navBarPage ?? '', location: 'nav_bar', ticket: null, editor: null });
  const navBar = navBarPane(app.name, navBarInstance, () => host);
  let shown: TicketPane | 'nav_bar' | null = null;
  let lastTicket = panes[0]?.ticket.id ?? 0;

  const host: Host = startHost({
    metadata: {
      appId: app.appId,
      name: app.name,
      installationId: app.appId * 10,
      version: app.version,
      settings: { ...app.settings, ...appSettingsIn(settings) },
    },
    request: { send: sender(world, settings.role), wait: sleep, headers: settings.headers },
    silent: new Set(settings.silent),
    delay: answerDelays({ delays: settings.delay, queueMs: settings.queue, wait: sleep }),
    settable: {
      iconSymbol(value, instance) {
        if (instance !== navBarInstance) throw new Error('is available only in the navigation bar');
        rail.setIconSymbol(String(value));
        return value;
      },
    },
    actions: {
      ...workspaceActions({
        editorOf: (instance) => paneAround(instance)?.editor ?? null,
        openTicket,
        openNavBar,
        preloadPane(instance) {
          if (instance === navBarInstance) navBar.preload();
          return instance === navBarInstance;
        },
      }),
      ...modalActions(() => host, {
        create: (page, opener) =>
          makeFrame({
            page,
            location: 'modal',
            ticket: paneAround(opener)?.ticket ?? null,
            editor: null,
          }),
        show: showModal,
      }),
    },
  });
  const rail = fillRail(
    { name: app.name, hasNavBar: navBarPage !== undefined, icon: app.icon },
    { tickets: () => void openTicket(lastTicket), app: () => void openNavBar('') },
  );

  elementById('tabs').replaceChildren(...panes.map(({ tab }) => tab));
  elementById('content').replaceChildren(...panes.map(({ node }) => node), navBar.node);
  moveBetweenTabs(elementById('tabs'));
  setWidth(settings.width);
  if (navBarPage !== undefined) host.add(navBarInstance);
  startBackground(host, app, settings.background ?? world.hasBackground, makeFrame);

  function createPane(ticket: TicketView): TicketPane {
    return ticketPane(world, ticket, app.name, settings, {
      open: () => void openTicket(ticket.id),
      submit: () => void submit(ticket.id),
      commentType: (type) => {
        const instance = paneOfTicket(ticket.id)?.instance;
        if (instance) host.fire(instance, 'comment.type.changed', type);
      },
    });
  }

  function paneOfTicket(id: number): TicketPane | undefined {
    return panes.find(({ ticket }) => ticket.id === id);
  }

  function paneAround(instance: Instance): TicketPane | undefined {
    return panes.find((pane) => pane.instance === instance);
  }

  /** Adds a tab for a ticket that has none. */
  function addTab(id: number): TicketPane | undefined {
    const ticket = world.tickets.find((one) => one.id === id);
    if (ticket === undefined) return undefined;
    const pane = createPane(ticket);
    panes.push(pane);
    elementById('tabs').append(pane.tab);
    elementById('content').append(pane.node);
    return pane;
  }

  function openTicket(id: number): boolean {
    const pane = paneOfTicket(id) ?? addTab(id);
    if (pane === undefined || pane === shown) return pane !== undefined;
    leave();
    shown = pane;
    lastTicket = id;
    rail.setCurrent('tickets');
    note({ location: 'ticket_sidebar', ticket: pane === panes[0] ? null : id });
    pane.setActive(true);
    // With many tabs, the tab of the address may be out of view.
    pane.tab.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    document.title = `${pane.ticket.subject} – Sandbox`;
    if (pane.instance !== null) host.fire(pane.instance, 'app.activated');
    else if (sidebarPage !== undefined) {
      pane.instance = makeFrame({
        page: sidebarPage,
        location: 'ticket_sidebar',
        ticket: pane.ticket,
        editor: pane.editor,
      });
      host.add(pane.instance);
      pane.showFrame(pane.instance.frame);
    }
    return true;
  }

  function openNavBar(section: string): boolean {
    if (navBarPage === undefined) return false;
    if (shown !== 'nav_bar') leave();
    shown = 'nav_bar';
    rail.setCurrent('app');
    note({ location: 'nav_bar', section });
    navBar.show(section);
    document.title = `${app.name} – Sandbox`;
    return true;
  }

  /** Hides the open view. Its frame keeps running behind `display: none`, as in Zendesk. */
  function leave(): void {
    if (shown === 'nav_bar') navBar.hide();
    else if (shown !== null) {
      shown.setActive(false);
      if (shown.instance !== null) host.fire(shown.instance, 'app.deactivated');
    }
  }

  async function submit(id: number): Promise<void> {
    const pane = paneOfTicket(id);
    if (pane === undefined || pane.ticket.status === 'closed') return;
    await submitTicket(world, id);
    showSaved(pane, host);
  }

  async function simulate(
    type: SimulatedEvent,
    {
      ticketId = lastTicket,
      conversation,
      notify = true,
    }: { ticketId?: number; conversation?: string; notify?: boolean } = {},
  ): Promise<void> {
    await simulateEvent(world, type, ticketId, conversation);
    const instance = paneOfTicket(ticketId)?.instance;
    if (notify && instance) host.fire(instance, 'ticket.updated');
  }

  function setWidth(width: number): void {
    note({ width });
    document.documentElement.style.setProperty('--apps-width', `${width}px`);
  }

  function note(change: Partial<Settings>): void {
    Object.assign(settings, change);
    changed();
  }

  return {
    worldId: world.id,
    get ticketId() {
      return shown === null || shown === 'nav_bar' ? null : shown.ticket.id;
    },
    fire(event, data) {
      const instance = shown === 'nav_bar' ? navBarInstance : shown?.instance;
      if (instance) host.fire(instance, event, data);
    },
    simulate,
    advance: (milliseconds) => advanceClock(world, milliseconds),
    openTicket,
    openNavBar: (section = '') => openNavBar(section),
    iconSymbol: () => rail.iconSymbol(),
    get toasts() {
      return shownToasts();
    },
    submit: () => submit(lastTicket),
    setColorScheme(theme) {
      note({ theme });
      document.documentElement.dataset['theme'] = theme;
      for (const instance of host.instances()) host.fire(instance, 'colorScheme.changed', theme);
    },
    setWidth,
    beginFault: (fault, when) => beginFault(world, fault, when),
    endFaults: () => endFaults(world),
    requests: () => fetchRequests(world),
    accountEvents: () => fetchAccountEvents(world),
  };
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
