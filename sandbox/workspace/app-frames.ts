import type { TicketView } from '../account/world-view.ts';
import { createFrame, frameAddress } from '../host/frame.ts';
import type { Instance } from '../host/instance.ts';
import type { InstalledApp } from '../server/installed-app.ts';
import type { OpenWorld } from './account-client.ts';
import type { CommentEditor } from './comment-editor.ts';
import { appProperties } from './properties.ts';
import { PSEUDO_LOCALE } from './pseudo-locale.ts';
import type { Settings } from './settings.ts';

export interface FrameOptions {
  /** Relative to the app's root, such as `assets/ticket_sidebar.html`. */
  page: string;
  location: string;
  ticket: TicketView | null;
  /** The editor beside the frame, or null if the frame is not in a ticket. */
  editor: CommentEditor | null;
}

/** An instance whose frame has no address yet. */
export interface LazyInstance extends Instance {
  /** Gives the frame its address. It loads when it is inserted into the page. */
  load(): void;
}

/** Returns a function that creates instances of the app. Their frames are on 127.0.0.1, so they are cross-site. */
export function frameMaker(world: OpenWorld, app: InstalledApp, settings: Settings) {
  const makeLazy = lazyFrameMaker(world, app, settings);
  return (options: FrameOptions): Instance => {
    const instance = makeLazy(options);
    instance.load();
    return instance;
  };
}

/** Like `frameMaker`, for instances that are loaded later. */
export function lazyFrameMaker(world: OpenWorld, app: InstalledApp, settings: Settings) {
  const root = `http://127.0.0.1:${location.port}/${app.appId}/`;
  return ({ page, location: appLocation, ticket, editor }: FrameOptions): LazyInstance => {
    const guid = crypto.randomUUID();
    const url = new URL(page, root);
    if (settings.locale === PSEUDO_LOCALE) url.pathname = `/${PSEUDO_LOCALE}${url.pathname}`;
    if (settings.csp !== 'none') url.searchParams.set('csp', settings.csp);
    const frame = createFrame(settings.frameSandbox, app.name);
    const load = (): void => {
      frame.src = world.framesHaveHost
        ? frameAddress({
            page: url.href,
            origin: location.origin,
            guid,
            colorScheme: settings.colorScheme === 'ask' ? null : settings.theme,
            part: settings.parameters,
          })
        : url.href;
    };
    // Without a host, `resize` has no effect, so the frame gets a fixed height.
    if (!world.framesHaveHost) frame.style.height = '480px';
    frame.dataset['location'] = appLocation;
    if (ticket !== null) frame.dataset['ticketId'] = String(ticket.id);
    return {
      guid,
      frame,
      load,
      registered: false,
      subscriptions: new Set(),
      properties: () => appProperties(world, settings, ticket, editor),
      context: () => ({
        instanceGuid: guid,
        product: 'support',
        account: { subdomain: 'sandbox' },
        location: appLocation,
        ...(ticket === null || ticket.isNew ? {} : { ticketId: ticket.id }),
      }),
    };
  };
}
