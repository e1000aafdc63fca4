import type { SideConversationEvent } from '../events/event.ts';
import { plainText } from '../events/plain-text.ts';
import { eventText } from '../labels/event-text.ts';
import type { I18n } from '../i18n/i18n-context.tsx';
import { adoptSheet } from '../ui/adopt-sheet.ts';

/** Print styles. No page break separates the heading of an event from what follows. */
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
 * Writes the events to a window and prints it. A frame may not print itself, but it may print a window that it opened.
 *
 * @param target the open window; null if the browser refused it
 * @returns whether the window could be written to; windows opened by a strictly sandboxed frame cannot
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
  // Deferred so that the page can render its status first: the print dialog blocks both windows.
  setTimeout(() => target.print(), 0);
  return true;
}

function fill(page: Document, events: readonly SideConversationEvent[], i18n: I18n): void {
  const { t } = i18n;
  const { lang, dir } = document.documentElement;
  Object.assign(page.documentElement, { lang, dir });
  page.title = t('list.label');

  adoptSheet(page).replaceSync(STYLE);

  page.body.replaceChildren(
    textElement('h1', t('list.label')),
    textElement('p', t.plural('summary.events', events.length)),
    ...events.map((event) => {
      const { sentences, time, conversation, properties } = eventText(event, i18n);
      const [title = '', ...others] = sentences.map((sentence) => sentence.text);
      const lines = [
        ...others,
        time,
        conversation,
        ...properties.map(([name, value]) => `${name}: ${value}`),
      ];
      const text = event.message && plainText(event.message);
      const article = page.createElement('article');
      article.append(textElement('h2', title));
      article.append(
        ...lines.filter((line) => line !== null).map((line) => textElement('p', line, 'head')),
      );
      if (text) article.append(textElement('p', text, 'text'));
      return article;
    }),
  );

  /** Creates an element that contains only text, so that nothing in a message can run. */
  function textElement(name: string, text: string, className = ''): HTMLElement {
    const element = page.createElement(name);
    element.textContent = text;
    element.dir = 'auto';
    if (className) element.className = className;
    return element;
  }
}
