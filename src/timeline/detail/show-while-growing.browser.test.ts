import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { showWhileGrowing } from './show-while-growing.ts';

/** A scrolling element of 200 px with 300 px above the element that is shown, and 1000 px below. */
const HTML = `
  <div style="height: 200px; overflow: auto; overflow-anchor: none">
    <div>
      <div id="above" style="height: 300px"></div>
      <div id="shown" style="height: 50px"></div>
    </div>
    <div id="below" style="height: 1000px"></div>
  </div>`;

const onEnd = vi.fn<() => void>();
let stop = (): void => undefined;

beforeEach(() => {
  document.body.innerHTML = HTML;
  onEnd.mockReset();
  stop = showWhileGrowing(part('#shown'), onEnd, 'start');
});
afterEach(() => {
  stop();
  document.body.innerHTML = '';
});

function part(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
}

/** How far the shown element is below the top of what scrolls around it, in px. */
function distance(): number {
  return part('#shown').getBoundingClientRect().top - scroller().getBoundingClientRect().top;
}

function scroller(): HTMLElement {
  return part('body > div');
}

/** Resolves when the browser reports that the element around has been scrolled. */
function scrollReported(): Promise<unknown> {
  return new Promise((resolve) => scroller().addEventListener('scroll', resolve, { once: true }));
}

it('scrolls the element to the top', () => {
  expect(distance()).toBe(0);
});

it('keeps it there when content above it grows', async () => {
  part('#above').style.height = '380px';
  await expect.poll(distance).toBe(0);
  expect(onEnd).not.toHaveBeenCalled();
});

it('keeps it there when content above it grows just before its own scrolling is reported', async () => {
  part('#above').style.height = '380px';
  scroller().dispatchEvent(new Event('scroll'));
  expect(onEnd).not.toHaveBeenCalled();
  expect(distance()).toBe(0);
  await expect.poll(distance).toBe(0);
});

it('shows it again when the browser has scrolled up because there was less below for a moment', async () => {
  // The first scrolling is reported, and the sizes are observed.
  await scrollReported();
  for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
  part('#below').style.height = '0';
  expect(distance()).toBe(150);
  await scrollReported();
  part('#below').style.height = '1000px';
  part('#above').style.height = '310px';
  await expect.poll(distance).toBe(0);
  expect(onEnd).not.toHaveBeenCalled();
});

it('ends when the agent scrolls in the frame of a message, of which only the effect is seen', async () => {
  scroller().scrollTop += 60;
  await expect.poll(() => onEnd.mock.calls.length).toBe(1);
  part('#above').style.height = '380px';
  scroller().dispatchEvent(new Event('scroll'));
  expect(distance()).toBe(20);
});

it('ends when the agent presses a key', () => {
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
  expect(onEnd).toHaveBeenCalledTimes(1);
});
