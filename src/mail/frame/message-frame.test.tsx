// @vitest-environment happy-dom
import { DEFAULT_THEME, ThemeProvider } from '@zendeskgarden/react-theming';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Message, parseMessage } from '../../events/message.ts';
import { renderWithProviders } from '../../ui/test-page.tsx';
import { MessageFrame } from './message-frame.tsx';
import { messageViewOf, saveMessageView } from '../message-view.ts';
import type { ReadableMessage } from '../readable-message.ts';

const READABLE: ReadableMessage = {
  root: '<html dir="ltr">',
  styles: '',
  body: '<body><p>Hello</p></body>',
  remoteImages: 0,
  hasQuote: false,
  hasOwnColors: false,
  isCut: false,
  lostStyles: false,
  isEmpty: false,
};

interface ShowOptions {
  readonly message?: Message;
  readonly withImages?: boolean;
  readonly hasOwnColors?: boolean;
  readonly base?: 'light' | 'dark';
}

const container = document.createElement('div');

function newMessage(): Message {
  const message = parseMessage({ html_body: '<p>Hello</p>' });
  if (message === null) throw new Error('Not a message');
  return message;
}

function show({
  message = newMessage(),
  withImages = false,
  hasOwnColors = false,
  base = 'light',
}: ShowOptions = {}): HTMLIFrameElement {
  renderWithProviders(
    <ThemeProvider theme={{ ...DEFAULT_THEME, colors: { ...DEFAULT_THEME.colors, base } }}>
      <MessageFrame
        message={message}
        readable={{ ...READABLE, hasOwnColors }}
        withImages={withImages}
      />
    </ThemeProvider>,
    container,
  );
  const frame = container.querySelector('iframe');
  if (frame === null) throw new Error('No frame');
  return frame;
}

beforeEach(() => {
  document.body.append(container);
});

afterEach(() => {
  renderWithProviders(null, container);
  container.remove();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('allows no scripts, forms, or navigation of this page', () => {
  const tokens = show().getAttribute('sandbox')?.split(' ') ?? [];
  expect(tokens.toSorted()).toEqual([
    'allow-popups',
    'allow-popups-to-escape-sandbox',
    'allow-same-origin',
  ]);
});

it('has a name for screen readers', () => {
  expect(show().title).toBe('Message');
});

it('contains the message under a policy that allows remote images only on request', () => {
  expect(show().srcdoc).toContain('<body><p>Hello</p></body>');
  expect(show().srcdoc).toContain('img-src data:;');
  expect(show({ withImages: true }).srcdoc).toContain('img-src data: https: http:;');
});

describe('in the dark theme', () => {
  it('shows a message without colors on the dark background of the page', () => {
    const frame = show({ base: 'dark' });
    expect(frame.style.colorScheme).toBe('dark');
    expect(frame.srcdoc).toContain('color-scheme:dark');
    expect(frame.srcdoc).toContain('body{padding:0;');
  });

  it('shows a message with its own colors on a light background with a padding', () => {
    const light = /html\{background:[^;]*/.exec(show().srcdoc)?.[0];
    const frame = show({ base: 'dark', hasOwnColors: true });
    expect(frame.style.colorScheme).toBe('light');
    expect(frame.srcdoc).toContain(`${light};color-scheme:light`);
    expect(frame.srcdoc).toContain(`body{padding:${DEFAULT_THEME.space.sm};`);
  });
});

describe('the height of the frame', () => {
  /** Calls the `ResizeObserver` of the frame; null while nothing is observed. */
  let reportSize: (() => void) | null;
  /** The document in the frame; null until it is loaded. */
  let content: Document | null;

  beforeEach(() => {
    reportSize = null;
    content = null;
    class FakeResizeObserver {
      readonly observe = vi.fn<() => void>();
      readonly disconnect = (): void => {
        reportSize = null;
      };
      constructor(callback: () => void) {
        reportSize = callback;
      }
    }
    vi.stubGlobal('ResizeObserver', FakeResizeObserver);
    vi.spyOn(HTMLIFrameElement.prototype, 'contentDocument', 'get').mockImplementation(
      () => content,
    );
  });

  /** Loads a document into the frame and waits until it is observed. */
  async function load(): Promise<HTMLElement> {
    const { body } = (content = new DOMParser().parseFromString('<p>Hello</p>', 'text/html'));
    await vi.waitFor(() => expect(reportSize).not.toBe(null));
    return body;
  }

  async function resize(body: HTMLElement, height: number, width: number): Promise<void> {
    Object.defineProperty(body, 'scrollHeight', { value: height, configurable: true });
    Object.defineProperty(body.parentElement, 'scrollWidth', { value: width, configurable: true });
    await act(() => reportSize?.());
  }

  it('follows the height of the message and is saved', async () => {
    const message = newMessage();
    const frame = show({ message });
    expect(frame.style.height).toBe('0px');
    const body = await load();
    await resize(body, 250, 0);
    expect(frame.style.height).toBe('250px');
    expect(messageViewOf(message).height).toBe(250);
    await resize(body, 300, 0);
    expect(frame.style.height).toBe('300px');
  });

  it('starts with the saved height', () => {
    const message = newMessage();
    saveMessageView(message, { height: 120 });
    expect(show({ message }).style.height).toBe('120px');
  });

  it('makes the message focusable while it is wider than the frame', async () => {
    show();
    const body = await load();
    await resize(body, 250, 900);
    expect(body.getAttribute('tabindex')).toBe('0');
    await resize(body, 250, 0);
    expect(body.hasAttribute('tabindex')).toBe(false);
  });

  it('is no longer observed after unmounting', async () => {
    show();
    await load();
    renderWithProviders(null, container);
    expect(reportSize).toBe(null);
  });

  it('is fixed, and the message scrolls inside, if the message cannot be measured', () => {
    vi.stubGlobal('origin', 'null');
    const frame = show();
    expect(frame.style.height).toBe('320px');
    expect(frame.srcdoc).toContain('<body tabindex="0">');
    expect(frame.srcdoc).toContain('html{overflow:auto auto!important}');
  });
});
