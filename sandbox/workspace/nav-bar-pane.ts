import type { Host } from '../host/host.ts';
import type { LazyInstance } from './app-frames.ts';
import { element } from './element.ts';

/** The app's page in the navigation bar, shown instead of the tickets. */
export interface NavBarPane {
  node: HTMLElement;
  /** `section` is the third argument of `routeTo('nav_bar', app, section)`, or empty. */
  show(section: string): void;
  hide(): void;
  /** Loads the page without showing it. */
  preload(): void;
}

/**
 * Builds the pane of an instance, which is known to the host before its page is loaded: when the pane is first shown, or
 * preloaded. It keeps running behind `display: none`.
 */
export function navBarPane(appName: string, instance: LazyInstance, host: () => Host): NavBarPane {
  // Zendesk shows no heading here, but the page needs one for screen readers.
  const heading = element('h1', { class: 'visually-hidden' }, appName);
  const node = element('div', { class: 'nav-bar-pane', hidden: true }, heading);
  let wasShown = false;
  const preload = (): void => {
    if (instance.frame.isConnected) return;
    instance.load();
    node.append(instance.frame);
  };
  return {
    node,
    preload,
    show(section) {
      node.hidden = false;
      preload();
      if (wasShown) host().fire(instance, 'pane.activated');
      wasShown = true;
      if (section !== '') {
        host().fireWhenSubscribed(instance, 'app.route.changed', { appRoute: section });
      }
    },
    hide() {
      node.hidden = true;
      host().fire(instance, 'pane.deactivated');
    },
  };
}
