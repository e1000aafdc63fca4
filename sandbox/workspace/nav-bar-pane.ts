import type { Host } from '../host/host.ts';
import type { Instance } from '../host/instance.ts';
import { element } from './element.ts';

/** The app's own page, which takes the place of the tickets. */
export interface NavBarPane {
  node: HTMLElement;
  instance(): Instance | null;
  /** `section` is what `routeTo('nav_bar', app, section)` asks for; empty is none. */
  show(section: string): void;
  hide(): void;
}

/** Builds the pane; its frame is made when it is first shown, and lives on behind `display: none` after that. */
export function navBarPane(
  appName: string,
  makeFrame: () => Instance,
  host: () => Host,
): NavBarPane {
  // Zendesk shows no heading there; for screen readers the page has one.
  const heading = element('h1', { class: 'unseen' }, appName);
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
