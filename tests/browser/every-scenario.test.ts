import { SCENARIOS } from '../../sandbox/scenarios/registry.ts';
import { expect, test } from './sandbox-page.ts';

/** In every scenario the page shows some text, is accessible, and logs nothing to the console. */
for (const { name } of SCENARIOS) {
  for (const display of ['theme=light', 'theme=dark&locale=ar']) {
    test(`${name} is quiet and accessible with ${display}`, async ({ app }) => {
      const frame = await app.open(`scenario=${name}&${display}`);
      await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Side conversation events');
      await expect(frame.locator('main')).toContainText(/\S{3}/);
      await app.expectAccessible();
    });
  }
}
