import type { Host } from './host.ts';

/** The frame never asks for less (room for a notice and its button) nor for more (then it scrolls inside), in pixels. */
const SHORTEST_PX = 160;
const TALLEST_PX = 720;

/**
 * Keeps the frame as high as its content, up to a cap.
 *
 * @returns call it with the height, in pixels, that the content would like to have
 */
export function frameHeight(host: Host): (wanted: number) => void {
  let latest = 0;
  let asked = 0;

  function ask(wanted: number): void {
    // A hidden frame measures 0.
    if (wanted === 0) return;
    latest = wanted;
    const height = Math.ceil(Math.min(TALLEST_PX, Math.max(SHORTEST_PX, wanted)));
    if (height === asked) return;
    asked = height;
    // A host that refuses leaves the frame as it is: the page scrolls inside.
    host.invoke('resize', { height: `${height}px` }).catch(() => undefined);
  }

  // Zendesk advises to ask again on activation: what was asked while hidden may not have counted.
  host.on('app.activated', () => {
    asked = 0;
    ask(latest);
  });
  return ask;
}
