import type { Host } from '../host/host.ts';
import type { Instance } from '../host/instance.ts';
import { element } from './element.ts';

/** The app's page in the navigation bar, shown instead of the tickets. */
export interface NavBarPane {
  node: HTMLElement;
  instance(): Instance | null;
  /** `section` is the third argument of `routeTo('nav_bar', app, section)`, or empty. */
  show(section: string): void;
  hide(): void;
}

/** Builds the pane. Its frame is created when it is first shown and keeps running behind `display: none`. */
export function navBarPane(
  appName: string,
  makeFrame: () => Instance,
  host: () => Host,
): NavBarPane {
  // Zendesk shows no heading here, but the page needs one for screen readers.
  const heading = element('h1', { class: 'visually-hidden' }, appName);
  const node = element('div', { class: 'nav-bar-pane', hidden: true }, heading);
  let instance: Instance | null = null;
  return {
    node,
    instance: () => instance,
    show(section) {
      node.hidden = false;
      if (instance === null) {
        instance = makeFrame();
        host().add(instance);
        node.append(instance.frame);
      } else host().fire(instance, 'pane.activated');
      if (section !== '') host().fire(instance, 'app.route.changed', { appRoute: section });
    },
    hide() {
      node.hidden = true;
      if (instance !== null) host().fire(instance, 'pane.deactivated');
    },
  };
}
