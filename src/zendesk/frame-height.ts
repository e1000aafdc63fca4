import type { Host } from './host.ts';

/** The minimum height leaves room for a notice with a button. Content above the maximum height scrolls in the frame. */
const MIN_HEIGHT_PX = 160;
const MAX_HEIGHT_PX = 720;

/**
 * Resizes the frame to the height of its content, within limits. Repeats the last resize when the app is activated.
 *
 * @returns a function to call with the height of the content in pixels
 */
export function frameHeight(host: Host): (contentHeight: number) => void {
  let latest = 0;
  let requested = 0;

  function resize(contentHeight: number): void {
    // The content of a hidden frame has no height.
    if (contentHeight === 0) return;
    latest = contentHeight;
    const height = Math.ceil(Math.min(MAX_HEIGHT_PX, Math.max(MIN_HEIGHT_PX, contentHeight)));
    if (height === requested) return;
    requested = height;
    // If the host refuses, the page scrolls in a frame of the old height.
    host.invoke('resize', { height: `${height}px` }).catch(() => undefined);
  }

  // Zendesk recommends resizing again on activation, because it may have ignored a resize while the app was hidden.
  host.on('app.activated', () => {
    requested = 0;
    resize(latest);
  });
  return resize;
}
