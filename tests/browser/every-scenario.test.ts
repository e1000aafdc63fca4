import { SCENARIOS } from '../../sandbox/scenarios/registry.ts';
import { pseudoText } from '../../sandbox/server/pseudo-language.ts';
import { lowContrasts } from './accessibility/color-contrast.ts';
import { smallTargets } from './accessibility/target-size.ts';
import { focusLosses } from './focus.ts';
import { expect, test } from './sandbox-page.ts';

const DIRECTIONS = [
  { direction: 'ltr', locale: 'en-us', textOf: (text: string) => text },
  { direction: 'rtl', locale: 'ar-xb', textOf: pseudoText },
];

/** They differ from `my-tickets` only in what arrives later. */
const SAME_PAGE = new Set(['my-tickets-live', 'my-tickets-unmoved']);

/** Every scenario in its page. */
const SITUATIONS = SCENARIOS.filter(({ name }) => !SAME_PAGE.has(name)).map(({ name }) =>
  name.startsWith('export') ? `${name}&location=nav_bar&role=admin` : name,
);

/** Outside Zendesk, there is no host that says which theme the agent has. */
function themesOf(situation: string): readonly ('light' | 'dark')[] {
  return situation === 'outside-zendesk' ? ['light'] : ['light', 'dark'];
}

/** Scenarios that have nearly all buttons of a page. Most others have the same, and what only they have comes first. */
const ALL_BUTTONS = new Set(['default', 'reply', 'turns', 'awkward', 'child-status']);

/** Whoever may not export sees the page of the app's name. */
function headingOf(situation: string): string {
  if (situation.startsWith('my-tickets')) return 'My side conversations';
  const isDenied = situation.startsWith('export-denied');
  return situation.startsWith('export') && !isDenied
    ? 'Account events'
    : 'Side conversation events';
}

/** Messages and lists that take seconds to open. Their buttons are those of other scenarios. */
const SLOW = new Set(['worst-mail', 'long-50000']);

/** Presses take most of the time of these tests. Where the focus goes does not depend on the direction. */
function mostPresses(situation: string, direction: string): number {
  // Before an export, these have the form of the scenario `export`.
  const isExportFault = situation.startsWith('export-');
  if (direction === 'rtl' || SLOW.has(situation) || isExportFault) return 4;
  return ALL_BUTTONS.has(situation) || situation.startsWith('export&') ? 30 : 12;
}

/**
 * In every scenario the page shows some text, is accessible in both themes and directions, logs nothing to the console, and
 * never loses the focus.
 */
for (const situation of SITUATIONS) {
  for (const { direction, locale, textOf } of DIRECTIONS) {
    test(`${situation} is quiet and accessible with ${direction}`, async ({ app }) => {
      test.slow();
      const frame = await app.open(`scenario=${situation}&locale=${locale}`);
      const heading = frame.getByRole('heading', { level: 1 }).first();
      await expect(heading).toHaveText(textOf(headingOf(situation)));
      await expect(frame.locator('html')).toHaveAttribute('dir', direction);
      await expect(frame.locator('main')).toContainText(/\S{3}/);
      for (const theme of themesOf(situation)) {
        await app.page.evaluate(
          (colorScheme) => window.sandbox?.setColorScheme(colorScheme),
          theme,
        );
        await expect(frame.locator('html')).toHaveCSS('color-scheme', theme);
        await app.expectAccessible();
        await expect
          .poll(() => frame.evaluate(lowContrasts), `contrasts with ${theme}`)
          .toEqual([]);
      }
      await expect.poll(() => frame.evaluate(smallTargets), 'small targets').toEqual([]);
      const losses = await focusLosses(app, frame, mostPresses(situation, direction));
      expect(losses, 'focus losses').toEqual([]);
    });
  }
}
