import type { Happening } from '../account/simulate.ts';
import { element } from './element.ts';

const LABELS: Record<Happening, string> = {
  reply: 'A reply arrives',
  edit: 'A Slack message is edited',
  close: 'A conversation closes',
  reopen: 'A conversation is reopened',
  rename: 'A conversation is renamed',
  start: 'A new conversation starts',
};

/** A menu of what can be made to happen in the ticket that is open. `tell` says whether the app hears `ticket.updated`. */
export function happeningsMenu(happen: (what: Happening, tell: boolean) => void): HTMLElement {
  const tell = element('input', { type: 'checkbox', checked: true });
  const items = Object.entries(LABELS).map(([what, label]) => {
    const button = element('button', { type: 'button' }, label);
    button.addEventListener('click', () => happen(what as Happening, tell.checked));
    return button;
  });
  const menu = element(
    'details',
    { class: 'happenings' },
    element('summary', {}, 'Make it happen'),
    element(
      'div',
      { class: 'happenings-list' },
      ...items,
      element('label', {}, tell, 'and tell the app (ticket.updated)'),
    ),
  );
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  document.addEventListener('pointerdown', (event) => {
    if (!menu.contains(event.target as Node)) menu.open = false;
  });
  // A click into a frame is not seen here, but it takes the focus away.
  addEventListener('blur', () => {
    menu.open = false;
  });
  return menu;
}
