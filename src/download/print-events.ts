import type { SideConversationEvent } from '../events/event.ts';
import { plainText } from '../events/plain-text.ts';
import { eventText } from '../labels/event-text.ts';
import type { I18n } from '../i18n/i18n-context.tsx';

/** For paper: black on white, in the system's font, an event's head never alone at the end of a page. */
const STYLE = `
  body { max-width: 44em; margin: 2em auto; padding: 0 1em; background: #fff; color: #000; font: 11pt/1.4 system-ui, sans-serif; overflow-wrap: anywhere; }
  h1 { margin: 0; font-size: 16pt; }
  h2 { margin: 0; font-size: 12pt; break-after: avoid; }
  p { margin: 0; }
  article { margin-top: 1.2em; padding-top: .8em; border-top: 1px solid #999; }
  .head { color: #444; font-size: 9.5pt; break-after: avoid; }
  .text { margin-top: .6em; white-space: pre-wrap; }
`;

/**
 * Fills a window with the events and prints it. A frame may not print itself, but a window that it opened may.
 *
 * @param target null where the browser refused the window
 * @returns whether there is something to print: a strict frame's windows cannot be written to
 */
export function printEvents(
  target: Window | null,
  events: readonly SideConversationEvent[],
  i18n: I18n,
): boolean {
  if (!target) return false;
  try {
    fill(target.document, events, i18n);
  } catch {
    target.close();
    return false;
  }
  // Once the page has said so: the browser's dialog holds up both windows.
  setTimeout(() => target.print(), 0);
  return true;
}

function fill(page: Document, events: readonly SideConversationEvent[], i18n: I18n): void {
  const { t } = i18n;
  const { lang, dir } = document.documentElement;
  Object.assign(page.documentElement, { lang, dir });
  page.title = t('list.label');

  const style = page.createElement('style');
  style.textContent = STYLE;
  page.head.append(style);

  page.body.replaceChildren(
    part('h1', t('list.label')),
    part('p', t.plural('summary.events', events.length)),
    ...events.map((event) => {
      const { actor, action, time, conversation, properties } = eventText(event, i18n);
      const lines = [time, conversation, ...properties.map(([name, value]) => `${name}: ${value}`)];
      const text = event.message && plainText(event.message);
      const article = page.createElement('article');
      article.append(part('h2', `${actor} ${action}`));
      article.append(
        ...lines.filter((line) => line !== null).map((line) => part('p', line, 'head')),
      );
      if (text) article.append(part('p', text, 'text'));
      return article;
    }),
  );

  /** An element that holds nothing but text, so that nothing a message brings can run. */
  function part(name: string, text: string, className = ''): HTMLElement {
    const element = page.createElement(name);
    element.textContent = text;
    element.dir = 'auto';
    if (className) element.className = className;
    return element;
  }
}
