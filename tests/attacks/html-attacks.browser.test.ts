import { beforeAll, describe, expect, it } from 'vitest';
import { messageDocument, type MessageTheme } from '../../src/mail/frame/message-document.ts';
import { readableMessage, safeMessage } from '../../src/mail/readable-message.ts';
import { TEXTS } from '../../src/mail/test-message-texts.ts';
import { type Attack, PICTURES } from './attack.ts';
import { HTML_ATTACKS } from './html-attacks.ts';
import { type FrameReport, inspectFrame } from './inspect-frame.ts';
import { vanishedWords } from './vanished-words.ts';

const THEME: MessageTheme = {
  scheme: 'light',
  foreground: '#000',
  background: '#fff',
  link: '#00f',
  border: '#ccc',
  focus: '#00f',
  font: '14px/20px sans-serif',
  padding: '0',
};

/** The options of a message without attachments in a conversation without earlier messages. */
const OPTIONS = {
  withQuote: true,
  earlier: [],
  attachments: [],
  texts: TEXTS,
};

/** Frames that load at the same time. */
const BATCH_SIZE = 24;

interface Result extends FrameReport {
  readonly attack: Attack;
  readonly vanished: readonly string[];
  /** Whether the frame shows something. */
  readonly isShown: boolean;
}

function srcdocOf(html: string, withImages: boolean): string {
  const readable = readableMessage(safeMessage(html, { ...OPTIONS, withImages }), []);
  return messageDocument({
    ...readable,
    title: 'Message',
    theme: THEME,
    withImages,
    scrolls: false,
  });
}

/** Shows a document in a frame like the app's, and looks at it once it is loaded. */
async function show<Found>(
  srcdoc: string,
  look: (frame: HTMLIFrameElement) => Found,
): Promise<Found> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin allow-popups allow-popups-to-escape-sandbox');
  frame.style.cssText = 'width:1200px;height:900px;border:0';
  frame.srcdoc = srcdoc;
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  document.body.append(frame);
  await loaded;
  const found = look(frame);
  frame.remove();
  return found;
}

async function inBatches<Found>(look: (attack: Attack) => Promise<Found>): Promise<Found[]> {
  const results: Found[] = [];
  for (let start = 0; start < HTML_ATTACKS.length; start += BATCH_SIZE)
    results.push(...(await Promise.all(HTML_ATTACKS.slice(start, start + BATCH_SIZE).map(look))));
  return results;
}

function vanishedIn({ contentDocument }: HTMLIFrameElement, { words }: Attack): string[] {
  return contentDocument ? vanishedWords(contentDocument, words) : [...words];
}

/** Whether the frame has a document with something in its body. The name of an element can replace `document.body`. */
function isShownIn({ contentDocument }: HTMLIFrameElement): boolean {
  const body = contentDocument?.querySelector('body');
  return (body?.textContent ?? '').trim() !== '' || body?.querySelector('img') != null;
}

/** A message that loads nothing where nobody protects it. */
function withoutAddresses(html: string): string {
  const attributes =
    /\b(?:src|srcset|srcdoc|data|href|poster|background|code|http-equiv|name)(?=\s*=)/gi;
  return html.replaceAll(attributes, 'x').replaceAll(/https?:\/\/|\.example/gi, '');
}

/** The attacks for which something is not empty, with what it is. */
function failures<Part extends string>(
  results: readonly (Record<Part, readonly string[]> & { readonly attack: Attack })[],
  part: Part,
) {
  return results
    .filter((result) => result[part].length > 0)
    .map(({ attack, ...rest }) => [
      (rest as unknown as Record<Part, readonly string[]>)[part].join(' '),
      attack.kind,
      attack.html.slice(0, 400),
    ]);
}

it('has at least 300 different attacks', () => {
  expect(new Set(HTML_ATTACKS.map(({ html }) => html)).size).toBeGreaterThanOrEqual(300);
  expect(HTML_ATTACKS.every(({ words }) => words.length > 0)).toBe(true);
});

it('names only words that a browser shows', async () => {
  const results = await inBatches((attack) =>
    show(withoutAddresses(attack.html), (frame) => ({
      attack,
      vanished: vanishedIn(frame, attack),
    })),
  );
  expect(failures(results, 'vanished')).toEqual([]);
}, 60_000);

describe.each([false, true])('with images: %s', (withImages) => {
  let results: Result[];

  beforeAll(async () => {
    results = await inBatches((attack) =>
      show(srcdocOf(attack.html, withImages), (frame) => ({
        attack,
        vanished: vanishedIn(frame, attack),
        isShown: isShownIn(frame),
        ...inspectFrame(frame),
      })),
    );
  }, 60_000);

  it('shows every attack', () => {
    const hidden = results.filter(({ isShown }) => !isShown);
    expect(hidden.map(({ attack }) => attack.html.slice(0, 400))).toEqual([]);
  });

  it('runs no code', () => {
    expect(results.filter(({ ran }) => ran).map(({ attack }) => attack.html)).toEqual([]);
    expect('__ran' in window).toBe(false);
  });

  it('lets nothing in that could run, send, or navigate', () => {
    expect(failures(results, 'dangers')).toEqual([]);
  });

  it('requests nothing but pictures that are allowed', () => {
    const others = results.map(({ requests, ...rest }) => ({
      ...rest,
      requests: requests.filter((url) => !(withImages && url.startsWith(`${PICTURES}/`))),
    }));
    expect(failures(others, 'requests')).toEqual([]);
  });

  it('loses no word', () => {
    expect(failures(results, 'vanished')).toEqual([]);
  });
});
