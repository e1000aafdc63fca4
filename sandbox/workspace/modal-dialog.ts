import type { ModalSize } from '../host/modals.ts';
import { element } from './element.ts';
import { icon } from './icons.ts';

/** Shows a frame as a modal dialog. `dismiss` is called when the user closes it. Returns a function that removes it. */
export function showModal(
  frame: HTMLIFrameElement,
  size: ModalSize,
  dismiss: () => void,
): () => void {
  const close = element(
    'button',
    { type: 'button', class: 'modal-close', 'aria-label': 'Close' },
    icon('close'),
  );
  const title = element('span', { class: 'modal-title' }, frame.title);
  const dialog = element(
    'dialog',
    { class: 'modal', 'aria-label': frame.title },
    element('div', { class: 'modal-header' }, title, close),
    frame,
  );
  frame.style.width = size.width ?? '600px';
  frame.style.height = size.height ?? '400px';
  close.addEventListener('click', dismiss);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    dismiss();
  });
  document.body.append(dialog);
  dialog.showModal();
  return () => {
    // Gives the focus back to what had it, as Zendesk does.
    dialog.close();
    dialog.remove();
  };
}
