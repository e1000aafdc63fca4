import { accountEvents } from './account-events.ts';
import type { Frame, Locator } from '@playwright/test';
import { lowContrasts } from './accessibility/color-contrast.ts';
import { outsideFrame } from './accessibility/inside-frame.ts';
import { doubleText, overlappingTexts } from './accessibility/large-text.ts';
import { recordSaidTexts } from './accessibility/said-texts.ts';
import { smallTargets } from './accessibility/target-size.ts';
import { advanceTime } from './advance-time.ts';
import { ADMIN } from './export-page.ts';
import { expect, type SandboxPage, test } from './sandbox-page.ts';
import { lazyPartsLoaded } from './open-search.ts';

const DIRECTIONS = ['en-us', 'ar-xb'];
const THEMES = ['light', 'dark'] as const;

/** Opens the sidebar with the newest event open, and waits until all that is loaded later is there. */
async function openEvent(app: SandboxPage, query = ''): Promise<Frame> {
  const frame = await app.open(query);
  await lazyPartsLoaded(frame);
  await frame.locator('[data-row="0"]').press('Enter');
  await expect(frame.locator('[data-row="0"]')).toHaveAttribute('aria-expanded', 'true');
  await app.answered();
  return frame;
}

/** Opens the account page with events, with a fake clock. */
async function openAccount(app: SandboxPage, query = ''): Promise<Frame> {
  await app.page.clock.install();
  const frame = await app.open(`${ADMIN}&scenario=export-docs-end&${query}`);
  await app.page.clock.runFor(1000);
  await frame.locator('section:has(> fieldset) button').first().click();
  await advanceTime(app, 100_000);
  await frame.locator('[role="group"] [aria-pressed]').nth(1).click();
  await expect(frame.getByRole('article').first()).toBeVisible();
  return frame;
}

/** Shows the insights of the account page. */
async function showInsights(app: SandboxPage, frame: Frame): Promise<void> {
  await frame.locator('[role="group"] [aria-pressed]').nth(0).click();
  for (let steps = 0; steps < 5; steps += 1) await app.page.clock.runFor(1000);
  await expect(frame.locator('canvas').first()).toBeVisible();
}

/** The controls of a frame that can be pressed and stay pressed. */
const toggles = (frame: Frame) => frame.locator('button[aria-pressed]:visible');

/** Whether an element looks different after a change. The change must not move it. */
async function looksDifferent(
  app: SandboxPage,
  element: Locator,
  change: () => Promise<unknown>,
): Promise<boolean> {
  await element.scrollIntoViewIfNeeded();
  // The mark of a row's button is around the whole row.
  const row = element.locator(
    'xpath=ancestor-or-self::*[self::button[@data-row]]/ancestor::*[@role="listitem"]',
  );
  const box = await ((await row.count()) > 0 ? row : element).boundingBox();
  if (!box) throw new Error('The element cannot be seen.');
  const clip = { x: box.x - 4, y: box.y - 4, width: box.width + 8, height: box.height + 8 };
  const before = await app.page.screenshot({ clip, animations: 'disabled' });
  await change();
  return !before.equals(await app.page.screenshot({ clip, animations: 'disabled' }));
}

for (const locale of DIRECTIONS) {
  test.describe(`with ${locale}`, () => {
    test('what is pressed has a mark with a contrast of 3:1', async ({ app }) => {
      const frame = await openEvent(app, `locale=${locale}`);
      await expect(toggles(frame)).not.toHaveCount(0);
      const count = Math.min(4, await toggles(frame).count());
      for (let index = 0; index < count; index += 1) {
        await toggles(frame).nth(index).press('Enter');
        for (const theme of THEMES) {
          await app.page.evaluate((scheme) => window.sandbox?.setColorScheme(scheme), theme);
          await expect(frame.locator('html')).toHaveCSS('color-scheme', theme);
          await expect.poll(() => frame.evaluate(lowContrasts), theme).toEqual([]);
        }
        await toggles(frame).nth(index).press('Enter');
      }
      await expect.poll(() => frame.evaluate(smallTargets)).toEqual([]);
      await app.expectAccessible();
    });

    test('the account page has contrasts of 3:1 and targets of 24 px', async ({ app }) => {
      const frame = await openAccount(app, `locale=${locale}`);
      for (const show of [async () => undefined, () => showInsights(app, frame)]) {
        await show();
        for (const theme of THEMES) {
          await app.page.evaluate((scheme) => window.sandbox?.setColorScheme(scheme), theme);
          await expect(frame.locator('html')).toHaveCSS('color-scheme', theme);
          await app.page.clock.runFor(1000);
          await expect.poll(() => frame.evaluate(lowContrasts), theme).toEqual([]);
          await app.expectAccessible();
        }
        await expect.poll(() => frame.evaluate(smallTargets)).toEqual([]);
      }
    });

    test('tooltips and menus stay in a frame of 280 px', async ({ app }) => {
      const frame = await openEvent(app, `locale=${locale}&width=280`);
      const outside = () => frame.evaluate(outsideFrame);
      const ids = await frame
        .locator('[role="tooltip"]')
        .evaluateAll((tooltips) => tooltips.map(({ id }) => id));
      for (const id of ids.slice(0, 6)) {
        await frame.locator(`[aria-describedby~="${id}"], [aria-labelledby~="${id}"]`).hover();
        await expect(frame.locator(`[id="${id}"]`)).toBeVisible();
        await expect.poll(outside).toEqual([]);
      }
      const menus = frame.locator('[aria-haspopup]:visible');
      const opened = frame.locator('[role="menu"]:visible, [role="dialog"]:visible');
      for (let index = 0; index < Math.min(8, await menus.count()); index += 1) {
        await menus.nth(index).press('Enter');
        await expect(opened).toHaveCount(1);
        await app.expectAccessible();
        await expect.poll(outside).toEqual([]);
        await app.page.keyboard.press('Escape');
        await expect(opened).toHaveCount(0);
      }
      await frame.locator('[data-row="0"]').press('?');
      await expect(frame.getByRole('dialog')).toBeVisible();
      await expect.poll(outside).toEqual([]);
    });

    for (const query of ['width=320', 'width=280&scenario=updates', 'width=280&scenario=turns']) {
      test(`${query}: text of twice the size does not overlap`, async ({ app }) => {
        const frame = await openEvent(app, `locale=${locale}&${query}`);
        await frame.evaluate(doubleText);
        await app.answered();
        // The list measures its rows again.
        await expect.poll(() => frame.evaluate(overlappingTexts)).toEqual([]);
        const summary = frame.getByRole('status').first();
        await expect
          .poll(() => summary.evaluate((one) => one.scrollHeight - one.clientHeight))
          .toBe(0);
      });
    }

    test('text of twice the size does not overlap on the page with the agent’s side conversations', async ({
      app,
    }) => {
      const frame = await app.open(
        `scenario=my-tickets&background=off&role=admin&locale=${locale}`,
      );
      await frame.locator('[data-row]').first().click();
      await expect(frame.locator('[data-row][aria-expanded="true"]')).toBeVisible();
      await frame.evaluate(doubleText);
      await expect.poll(() => frame.evaluate(overlappingTexts)).toEqual([]);
    });

    test('text of twice the size does not overlap on the account page', async ({ app }) => {
      const frame = await openAccount(app, `locale=${locale}`);
      await frame.evaluate(doubleText);
      // The list measures its rows again.
      await expect.poll(() => frame.evaluate(overlappingTexts)).toEqual([]);
      await showInsights(app, frame);
      await frame.evaluate(doubleText);
      // The list measures its rows again.
      await expect.poll(() => frame.evaluate(overlappingTexts)).toEqual([]);
    });
  });
}

test.describe('in forced colors', () => {
  test('the focus can be seen', async ({ app }) => {
    await app.page.emulateMedia({ forcedColors: 'active' });
    const frame = await openEvent(app);
    const controls = frame.locator('button:visible, input:visible');
    for (let index = 0; index < Math.min(20, await controls.count()); index += 1) {
      const control = controls.nth(index);
      await control.evaluate((element) => element.blur());
      const isVisible = await looksDifferent(app, control, () => control.focus());
      expect(isVisible, await control.evaluate((element) => element.outerHTML)).toBe(true);
    }
  });

  test('what is pressed or current can be seen', async ({ app }) => {
    await app.page.emulateMedia({ forcedColors: 'active' });
    const frame = await openEvent(app);
    for (const attribute of ['aria-pressed', 'aria-current']) {
      const marked = frame.locator(`button[${attribute}="false"]:visible`);
      for (let index = 0; index < Math.min(6, await marked.count()); index += 1) {
        const one = await marked.nth(index).elementHandle();
        if (!one) continue;
        const isVisible = await looksDifferent(app, marked.nth(index), () =>
          one.evaluate((element, name) => element.setAttribute(name, 'true'), attribute),
        );
        expect(isVisible, await one.evaluate((element) => element.outerHTML)).toBe(true);
        await one.evaluate((element, name) => element.setAttribute(name, 'false'), attribute);
      }
    }
  });

  test('the bars of charts can be seen', async ({ app }) => {
    await app.page.emulateMedia({ forcedColors: 'active' });
    const frame = await openAccount(app);
    await showInsights(app, frame);
    const bars = frame.locator('li > * > span > span:visible:empty');
    await expect(bars).not.toHaveCount(0);
    const isVisible = await looksDifferent(app, bars.first(), () =>
      bars.first().evaluate((element) => (element.style.visibility = 'hidden')),
    );
    expect(isVisible).toBe(true);
  });
});

test.describe('screen readers', () => {
  for (const query of [
    'scenario=rate-limited-always&headers=readable',
    'scenario=rate-limited-long&headers=readable',
    'scenario=offline',
    'scenario=unavailable',
    `${ADMIN}&scenario=export-rate-limited`,
  ]) {
    test(`say no seconds with ${query}`, async ({ app }) => {
      await app.page.clock.install();
      const frame = await app.open(query);
      await frame.evaluate(recordSaidTexts);
      if (query.startsWith(ADMIN)) {
        await app.page.clock.runFor(1000);
        await frame.locator('section:has(> fieldset) button').first().click();
      }
      for (let seconds = 0; seconds < 60; seconds += 1) {
        await app.page.clock.runFor(1000);
        if (seconds % 5 === 0) await app.answered();
      }
      const said = await frame.evaluate(
        () => (window as unknown as { saidTexts: string[] }).saidTexts,
      );
      expect(said.length).toBeGreaterThan(0);
      // A number that changes is the same text, and a text may return once, such as after another try.
      const kinds = said.map((text) => text.replaceAll(/\d+/g, '#'));
      const repeated = said.filter(
        (_, index) => kinds.filter((kind) => kind === kinds[index]).length > 3,
      );
      expect(repeated).toEqual([]);
    });
  }
});

test('nothing moves if the agent wants reduced motion', async ({ app }) => {
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  const frame = await app.open('scenario=never');
  await expect(frame.getByRole('status')).not.toBeEmpty();
  const moving = await frame.evaluate(() =>
    document.getAnimations().map((animation) => {
      const { target, pseudoElement } = animation.effect as KeyframeEffect;
      return `${target?.outerHTML.slice(0, 80) ?? ''} ${pseudoElement ?? ''}`;
    }),
  );
  expect(moving).toEqual([]);
});

/** The start of a text of an event that is looked for in the page. */
const START_LENGTH = 25;

test('names, subjects, and messages do not have the language of the page', async ({ app }) => {
  const frame = await openEvent(app);
  const events = await accountEvents(app);
  const foreign = events.flatMap(({ actor, message }) =>
    [actor?.name, message?.subject, message?.preview_text].filter((text) => text),
  );
  const starts = [...new Set(foreign.map((text) => text?.slice(0, START_LENGTH) ?? ''))];
  const found = await frame.evaluate(
    ([texts, length]) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const languages: { text: string; language: string | null }[] = [];
      while (walker.nextNode()) {
        const text = walker.currentNode.textContent?.trim() ?? '';
        if (!texts.includes(text.slice(0, length))) continue;
        const language = walker.currentNode.parentElement?.closest('[lang]')?.getAttribute('lang');
        languages.push({ text, language: language ?? null });
      }
      return languages;
    },
    [starts, START_LENGTH] as const,
  );
  expect(found.length).toBeGreaterThan(5);
  expect(found.filter(({ language }) => language !== '')).toEqual([]);
  const message = frame.frameLocator('iframe').locator('html');
  await expect(message).not.toHaveAttribute('lang', 'en');
});
