import type { FrameReport } from '../attacks/inspect-frame.ts';
import type { MailToOpen, SeenMail, SeeOptions } from './seen-mail.ts';

/**
 * Creates `window.mailDriver`; see `installMailDriver`. It runs in the app's page, so it uses nothing outside itself except
 * what that function puts there.
 */
export function mailDriver(): void {
  const damage: string[] = [];
  const title = document.title;
  const address = location.href;

  new MutationObserver((mutations) => {
    for (const { target, attributeName } of mutations)
      damage.push(`${target.nodeName} ${attributeName ?? 'children'}`);
  }).observe(document, { attributes: true, attributeFilter: ['class', 'style', 'dir', 'title'] });
  window.addEventListener('message', ({ source }) => {
    if (source !== window.parent) damage.push('a message of a frame');
  });

  /** The frames of the screen in about 30 s, as long as an assertion waits. */
  const MOST_TURNS = 1800;

  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

  async function until<Found>(find: () => Found | null | undefined | false, what: string) {
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      const found = find();
      if (found) return found;
      await nextFrame();
    }
    throw new Error(`There is no ${what}.`);
  }

  const opener = (row: number) => document.querySelector<HTMLElement>(`[data-row="${row}"]`);
  const articleOf = (row: number) => opener(row)?.closest('article');

  function button(row: number, label: RegExp): HTMLElement | undefined {
    return [...(articleOf(row)?.querySelectorAll('button') ?? [])].find(({ textContent }) =>
      label.test(textContent ?? ''),
    );
  }

  function press(target: Element, key: string): void {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  }

  /** The frame of a row once its document is complete and measured; null if the row shows plain text. */
  function settledFrame(row: number): HTMLIFrameElement | 'text' | null {
    const frame = articleOf(row)?.querySelector('iframe');
    if (!frame) {
      const isOpen = opener(row)?.getAttribute('aria-expanded') === 'true';
      // Until its code is there, a message with formatting shows nothing.
      const isFormatted = button(row, /^Plain text$/) !== undefined;
      return isOpen && button(row, /^Details$/) && !isFormatted ? 'text' : null;
    }
    const content = frame.contentDocument;
    const isLoaded =
      content?.head?.querySelector('meta[http-equiv]') && content.readyState === 'complete';
    return isLoaded && frame.offsetHeight > 0 ? frame : null;
  }

  /** Does to every element of a message what an agent might do. */
  function provoke(frame: HTMLIFrameElement): void {
    const content = frame.contentDocument;
    if (!content) return;
    content.addEventListener('click', (event) => {
      // Links to the web open a tab, which is right.
      const link = event.composedPath().find((target) => 'href' in target);
      if (link && /^(?:https?:|mailto:|tel:)/.test(String(link.href))) event.preventDefault();
    });
    const walker = content.createTreeWalker(content.documentElement, NodeFilter.SHOW_ELEMENT);
    const elements: Element[] = [];
    while (walker.nextNode() && elements.length < 200) elements.push(walker.currentNode as Element);
    for (const element of elements) {
      for (const type of ['mouseover', 'pointerenter', 'focus', 'copy', 'wheel', 'toggle', 'error'])
        element.dispatchEvent(new Event(type, { bubbles: true }));
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    }
  }

  /** The words that do not appear within some frames of the screen: the height of the message follows its content. */
  async function vanishedIn(frame: HTMLIFrameElement, words: readonly string[]): Promise<string[]> {
    let vanished = [...words];
    for (let turn = 0; turn < MOST_TURNS && vanished.length > 0; turn += 1) {
      if (turn > 0) await nextFrame();
      const content = frame.contentDocument;
      vanished = (content && window.vanishedWords?.(content, words)) ?? vanished;
    }
    return vanished;
  }

  /** The words that can be seen. */
  function visibleIn({ contentDocument }: HTMLIFrameElement, words: readonly string[]): string[] {
    const unseen = (contentDocument && window.vanishedWords?.(contentDocument, words)) ?? [];
    return words.filter((word) => !unseen.some((one) => one.startsWith(`${word} `)));
  }

  function intrudersIn(article: Element): string[] {
    const own =
      'A ARTICLE BDI BR BUTTON CODE DD DEL DIV DL DT FIGURE H2 H3 H4 IFRAME INS LI MARK P PATH PRE SECTION SPAN STRONG SVG TIME UL CIRCLE RECT G LINE';
    const names = new Set(own.split(' '));
    return [...article.querySelectorAll('*')].flatMap((element) => {
      const found = names.has(element.tagName.toUpperCase()) ? [] : [`<${element.tagName}>`];
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on')) found.push(name);
        if (name === 'href' && !/^https?:/.test(value)) found.push(value);
      }
      return found;
    });
  }

  async function see(
    { row, words, hidden = [], folded = [] }: MailToOpen,
    { withImages = false, withDetails = false }: SeeOptions,
  ): Promise<SeenMail> {
    const closed = await until(() => opener(row), `row ${row}`);
    closed.focus();
    closed.click();
    let frame = await until(() => settledFrame(row), `message in row ${row}`);
    const imagesButton = button(row, /^Show .*remote image/);
    if (withImages && imagesButton && frame !== 'text') {
      const before = frame.contentDocument;
      imagesButton.click();
      frame = await until(() => {
        const now = settledFrame(row);
        return now !== null && (now === 'text' || now.contentDocument !== before) && now;
      }, `message with images in row ${row}`);
    }
    if (withDetails) {
      button(row, /^Details$/)?.click();
      await until(() => articleOf(row)?.querySelector('pre'), `details in row ${row}`);
    }
    const article = articleOf(row);
    const intruders = article ? intrudersIn(article) : ['no row'];
    const text = () => articleOf(row)?.innerText ?? '';
    const missingInText = () => words.filter((word) => !text().includes(word));
    let report: FrameReport = { dangers: [], requests: [], ran: false };
    const presentInText = (all: readonly string[]) => all.filter((word) => text().includes(word));
    let vanished = missingInText();
    let vanishedAsText = vanished;
    let revealed = presentInText(hidden);
    let unfolded: string[] = [];
    let isShown = frame === 'text' && (articleOf(row)?.offsetHeight ?? 0) > 0;
    if (frame !== 'text') {
      provoke(frame);
      vanished = await vanishedIn(frame, words);
      revealed = [...revealed, ...visibleIn(frame, hidden)];
      unfolded = visibleIn(frame, folded);
      const quoteButton = button(row, /^Show quoted text$/);
      if (quoteButton && folded.length > 0) {
        const before = frame.contentDocument;
        quoteButton.click();
        const whole = await until(() => {
          const now = settledFrame(row);
          return now instanceof HTMLIFrameElement && now.contentDocument !== before && now;
        }, `message with quoted text in row ${row}`);
        frame = whole;
        unfolded = [...unfolded, ...(await vanishedIn(whole, folded))];
      }
      report = window.inspectFrame?.(frame) ?? report;
      isShown = frame.offsetHeight > 10;
      const plain = button(row, /^Plain text$/);
      vanishedAsText = [];
      if (plain && !withImages) {
        plain.click();
        await until(() => !articleOf(row)?.querySelector('iframe'), `plain text in row ${row}`);
        vanishedAsText = missingInText();
        revealed = [...revealed, ...presentInText(hidden)];
      }
    }
    const hasImagesButton = imagesButton !== undefined;
    const last = await until(() => opener(row), `row ${row}`);
    last.click();
    await until(() => opener(row)?.getAttribute('aria-expanded') === 'false', `closed row ${row}`);
    return {
      row,
      vanished,
      vanishedAsText,
      isShown,
      hasImagesButton,
      intruders,
      revealed,
      unfolded,
      ...report,
    };
  }

  /** The report of a message that never appeared: that one fails, and the others are still looked at. */
  async function unshown({ row, words }: MailToOpen, error: unknown): Promise<SeenMail> {
    if (opener(row)?.getAttribute('aria-expanded') === 'true') opener(row)?.click();
    await nextFrame();
    return {
      row,
      vanished: [...words, String(error)],
      vanishedAsText: [],
      revealed: [],
      unfolded: [],
      isShown: false,
      hasImagesButton: false,
      intruders: [],
      dangers: [],
      requests: [],
      ran: false,
    };
  }

  /** Goes through the list by key, from the nearest row that is rendered, until a row is rendered. */
  async function goTo(row: number): Promise<void> {
    for (let turn = 0; turn < 2000 && !opener(row); turn += 1) {
      const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
      const above = rows.findLast((one) => Number(one.dataset['row']) < row);
      const from = above ?? rows[0];
      from?.focus();
      if (from) press(from, above ? 'j' : 'k');
      await nextFrame();
    }
  }

  window.mailDriver = {
    damage,
    async seeAll(mails, options) {
      const seen: SeenMail[] = [];
      for (const mail of mails) {
        await goTo(mail.row);
        seen.push(await see(mail, options).catch((error: unknown) => unshown(mail, error)));
      }
      if (document.title !== title) damage.push('title');
      if (location.href !== address) damage.push('address');
      if ('__ran' in window) damage.push('code');
      return seen;
    },
  };
}
