import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { AWKWARD_MAILS } from './test-mails.ts';
import { MAX_HEIGHT } from './frame-height.ts';
import { heightsOf, hideFrames, setSystemScheme, showInFrame } from './test-frame.tsx';
import { problemsOf } from './test-visible-words.ts';

afterEach(hideFrames);
afterAll(() => setSystemScheme('light'));

const FRAMES = {
  light: [
    { width: 280, base: 'light' },
    { width: 320, base: 'dark' },
    { width: 640, base: 'light' },
  ],
  dark: [
    { width: 320, base: 'light' },
    { width: 280, base: 'dark' },
  ],
} as const;

describe.each(['light', 'dark'] as const)('on a %s operating system', (scheme) => {
  beforeAll(() => setSystemScheme(scheme));

  it.each(AWKWARD_MAILS)(
    'every word can be read, and the height settles: $name',
    async ({ html, words }) => {
      // At the same time, because most of the time is spent waiting for frames of the display.
      await Promise.all(
        FRAMES[scheme].map(async (options) => {
          const frame = await showInFrame(html, options);
          expect(problemsOf(frame, words), JSON.stringify(options)).toEqual([]);
          expect([...(await heightsOf(frame))]).toHaveLength(1);
        }),
      );
    },
  );
});

it('puts a color behind a remote picture, which may not load', async () => {
  const html =
    '<div style="background:url(https://images.invalid/a.png);color:#fff"><p>White words</p></div>';
  const frame = await showInFrame(html, { withImages: true });
  const box = frame.contentDocument?.querySelector('div');
  expect(box && getComputedStyle(box).backgroundImage).toContain('images.invalid');
  expect(problemsOf(frame, ['White', 'words'])).toEqual([]);
});

it('scrolls inside its frame if it is extremely high, also by keyboard', async () => {
  const frame = await showInFrame(`<p>First</p>${'<br>'.repeat(12_000)}<p>Last</p>`);
  expect(frame.offsetHeight).toBe(MAX_HEIGHT);
  const { documentElement, body } = frame.contentDocument ?? document;
  expect(getComputedStyle(documentElement).overflowY).toBe('auto');
  expect(documentElement.scrollHeight).toBeGreaterThan(MAX_HEIGHT);
  expect(body.tabIndex).toBe(0);
});
