import { DEFAULT_THEME, ThemeProvider } from '@zendeskgarden/react-theming';
import { cdp } from 'vitest/browser';
import { expect, vi } from 'vitest';
import { parseMessage } from '../../events/message.ts';
import { NO_SEARCH } from '../../events/search-query.ts';
import { renderWithProviders } from '../../ui/test-page.tsx';
import { MessageFrame } from './message-frame.tsx';
import { readableMessage, safeMessage } from '../readable-message.ts';
import { TEXTS } from '../test-message-texts.ts';

export interface FrameOptions {
  /** Width of the frame, in pixels. */
  readonly width?: number;
  /** Theme of the page. */
  readonly base?: 'light' | 'dark';
  readonly withImages?: boolean;
}

/** One for each message that is shown. */
const containers = new Set<HTMLElement>();

/**
 * For tests in a real browser only: shows a message as the page does, beside those that are shown already, and waits until it
 * has its height.
 */
export async function showInFrame(
  html: string,
  { width = 320, base = 'light', withImages = false }: FrameOptions = {},
): Promise<HTMLIFrameElement> {
  const container = document.createElement('div');
  containers.add(container);
  document.body.append(container);
  container.style.cssText = `width:${width}px;background:${base === 'dark' ? '#151a1e' : '#fff'}`;
  const message = parseMessage({ html_body: html });
  if (message === null) throw new Error('Not a message');
  const safe = safeMessage(html, {
    withImages,
    withQuote: true,
    earlier: [],
    attachments: [],
    texts: TEXTS,
  });
  const readable = readableMessage(safe, NO_SEARCH);
  renderWithProviders(
    <ThemeProvider theme={{ ...DEFAULT_THEME, colors: { ...DEFAULT_THEME.colors, base } }}>
      <MessageFrame message={message} readable={readable} withImages={withImages} />
    </ThemeProvider>,
    container,
  );
  const frame = container.querySelector('iframe');
  if (!frame) throw new Error('No frame');
  await vi.waitFor(() => expect(frame.offsetHeight).toBeGreaterThan(0), {
    timeout: 10_000,
    interval: 10,
  });
  await framesPass(3);
  return frame;
}

/** Removes all messages. */
export function hideFrames(): void {
  for (const container of containers) {
    renderWithProviders(null, container);
    container.remove();
  }
  containers.clear();
}

export async function framesPass(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame += 1)
    await new Promise((done) => requestAnimationFrame(done));
}

/** The heights of a frame over some frames of the display. */
export async function heightsOf(frame: HTMLIFrameElement, count = 8): Promise<Set<number>> {
  const heights = new Set<number>();
  for (let index = 0; index < count; index += 1) {
    heights.add(frame.offsetHeight);
    await framesPass(1);
  }
  return heights;
}

/** Sets the color scheme of the operating system, which is that of the whole test browser. */
export async function setSystemScheme(value: 'light' | 'dark'): Promise<void> {
  const session = cdp() as unknown as {
    send(method: string, parameters: object): Promise<unknown>;
  };
  await session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value }],
  });
}
