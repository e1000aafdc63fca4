import type { Frame } from '@playwright/test';
import { expect, type SandboxPage, test } from './sandbox-page.ts';
import { listSettled } from './list-settled.ts';
import { settledTop } from './settled-top.ts';

/** The sidebar as agents see it: at most 720 px high, 320 px wide or dragged to 280 px. */
const FRAMES = [
  { query: 'width=320', events: 7 },
  { query: 'width=280&locale=de', events: 6 },
] as const;

/** The heights, in px, of what is not a row, and how many events are wholly in view. */
interface Density {
  /** From the top of the frame to the first row or heading of the list. */
  readonly aboveList: number;
  /** The part that stays while the list scrolls. */
  readonly fixed: number;
  readonly frame: number;
  readonly events: number;
}

async function densityOf(frame: Frame): Promise<Density> {
  return frame.evaluate(() => {
    const list = document.querySelector('main [role="list"]');
    const head = document.querySelector('header');
    if (!list || !head) throw new Error('The page has no list.');
    const inView = [...list.querySelectorAll('[role="article"], article')].filter((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return top >= head.getBoundingClientRect().bottom && bottom <= innerHeight;
    });
    return {
      aboveList: list.getBoundingClientRect().top,
      fixed: head.getBoundingClientRect().bottom,
      frame: innerHeight,
      events: inView.length,
    };
  });
}

/** Opens `default` in a frame that may be 720 px high, and waits until everything above the list is there. */
async function open(app: SandboxPage, query: string): Promise<Frame> {
  await app.page.setViewportSize({ width: 1280, height: 900 });
  const frame = await app.open(query);
  await app.answered();
  await expect.poll(() => frame.evaluate(() => innerHeight)).toBe(720);
  await listSettled(frame);
  return frame;
}

for (const { query, events } of FRAMES) {
  test(`${query}: at least ${events} events are in view, below at most 130 px`, async ({ app }) => {
    const frame = await open(app, query);
    const density = await densityOf(frame);
    expect(density.aboveList).toBeLessThanOrEqual(130);
    expect(density.fixed).toBeLessThanOrEqual(44);
    expect(density.events).toBeGreaterThanOrEqual(events);
  });

  test(`${query}: only one line of at most 44 px stays when the list is scrolled`, async ({
    app,
  }) => {
    const frame = await open(app, query);
    const search = frame.locator('header button').first();
    await frame.locator('[data-row]').last().scrollIntoViewIfNeeded();
    await expect.poll(async () => (await densityOf(frame)).aboveList).toBeLessThan(0);
    await expect.poll(async () => (await densityOf(frame)).fixed).toBeLessThanOrEqual(44);
    await expect(frame.getByRole('group').first()).not.toBeInViewport();
    // Summary, search, filter, refresh, more.
    await expect(frame.getByRole('status').first()).toBeInViewport();
    await expect(frame.locator('header button')).toHaveCount(4);
    for (const button of await frame.locator('header button').all()) {
      const box = () =>
        button.evaluate((element) => {
          const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
          return {
            width,
            height,
            inFrame: left >= 0 && top >= 0 && right <= innerWidth && bottom <= 44,
          };
        });
      await expect.poll(box).toMatchObject({ width: 32, height: 32, inFrame: true });
    }
    await expect(search).toBeVisible();
  });

  test(`${query}: the type chips are one line of 28 px`, async ({ app }) => {
    const frame = await open(app, query);
    const chips = () =>
      frame
        .getByRole('group')
        .first()
        .evaluate((group) => {
          const boxes = [...group.children].map((one) => one.getBoundingClientRect());
          return {
            height: group.getBoundingClientRect().height,
            tops: new Set(boxes.map(({ top }) => top)).size,
            inFrame: boxes.every(({ left, right }) => left >= 0 && right <= innerWidth),
          };
        });
    await expect.poll(chips).toEqual({ height: 28, tops: 1, inFrame: true });
  });
}

test('what grows above the list while it is scrolled does not move the list', async ({ app }) => {
  const frame = await open(app, 'width=320');
  await frame.locator('main > div').evaluate((element) => element.scrollTo(0, 200));
  const row = frame.locator('[data-row="5"]');
  await expect(row).toBeVisible();
  const before = await settledTop(row);
  const grow = (height: number) =>
    frame.evaluate((px) => {
      const group = document.querySelector<HTMLElement>('main [role="group"]');
      if (group) group.style.marginBottom = `${px}px`;
    }, height);
  await grow(80);
  await expect.poll(() => settledTop(row)).toBe(before);
  await grow(0);
  await expect.poll(() => settledTop(row)).toBe(before);
});
