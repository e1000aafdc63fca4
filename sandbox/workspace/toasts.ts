import { element, elementById } from './element.ts';
import { icon } from './icons.ts';

const DEFAULT_DURATION_MS = 5000;

/** A toast that an app has shown. */
export interface Toast {
  /** What is read, without markup. */
  text: string;
  kind: 'notice' | 'alert' | 'error';
  /** Whether it stays until it is closed. */
  isSticky: boolean;
}

const shown: Toast[] = [];

/** The toasts so far, also the closed ones, oldest first. */
export function shownToasts(): readonly Toast[] {
  return shown;
}

/**
 * Shows a toast for `notify(message, kind, duration)` of an app. Like Zendesk, it takes the message for HTML. `kind` is `notice`, `alert` or `error`; `duration` is in
 * milliseconds or `{sticky: true}`.
 */
export function showToast(message: unknown, kind: unknown, duration: unknown): void {
  const close = element(
    'button',
    { type: 'button', 'aria-label': 'Close notification' },
    icon('close'),
  );
  const content = element('span');
  content.innerHTML = String(message);
  const tone = kind === 'alert' || kind === 'error' ? kind : 'notice';
  const toast = element('div', { class: `toast toast-${tone}` }, content, close);
  close.addEventListener('click', () => toast.remove());
  elementById('toasts').append(toast);
  shown.push({ text: content.textContent, kind: tone, isSticky: isSticky(duration) });
  if (isSticky(duration)) return;
  setTimeout(() => toast.remove(), typeof duration === 'number' ? duration : DEFAULT_DURATION_MS);
}

function isSticky(duration: unknown): boolean {
  return (
    typeof duration === 'object' &&
    duration !== null &&
    'sticky' in duration &&
    duration.sticky === true
  );
}
