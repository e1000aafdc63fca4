import { element, part } from './element.ts';
import { icon } from './icons.ts';
import type { IconName } from './icons.ts';

export interface Rail {
  showPlace(place: 'tickets' | 'app'): void;
}

/** Fills the slim rail on the left. Tickets lead back to the tabs; the app has a place there only with a `nav_bar` page. */
export function fillRail(
  app: { name: string; hasNavBar: boolean },
  on: { tickets(): void; app(): void },
): Rail {
  const tickets = place('ticket', 'Tickets', on.tickets);
  const own = app.hasNavBar ? place('app', app.name, on.app) : null;
  part('rail').replaceChildren(
    element('span', { class: 'rail-mark', 'aria-hidden': 'true' }, 'S'),
    decoration('home'),
    tickets,
    decoration('people'),
    decoration('chart'),
    ...(own === null ? [] : [own]),
    decoration('gear'),
  );
  return {
    showPlace(where) {
      mark(tickets, where === 'tickets');
      if (own !== null) mark(own, where === 'app');
    },
  };
}

function place(picture: IconName, name: string, go: () => void): HTMLButtonElement {
  const button = element(
    'button',
    { type: 'button', 'aria-label': name, title: name },
    icon(picture),
  );
  button.addEventListener('click', go);
  return button;
}

/** The other products of Zendesk, which lead nowhere here. */
function decoration(picture: IconName): HTMLElement {
  return element('span', { class: 'rail-decoration', 'aria-hidden': 'true' }, icon(picture));
}

function mark(button: HTMLButtonElement, current: boolean): void {
  if (current) button.setAttribute('aria-current', 'page');
  else button.removeAttribute('aria-current');
}
