import type { Host } from './host.ts';

/** How long Zendesk shows a notice, in milliseconds: long enough to read two names and a subject. */
const DURATION_MS = 8000;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Shows a text in Zendesk for some seconds, whatever the agent has opened. Nothing happens where the host refuses.
 *
 * @param text plain text: Zendesk takes the message for HTML, and names and subjects come from outside
 */
export function showNotice(host: Host, text: string): void {
  const html = text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
  host.invoke('notify', html, 'notice', DURATION_MS).catch(() => undefined);
}
