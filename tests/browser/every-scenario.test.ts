import { SCENARIOS } from '../../sandbox/scenarios/registry.ts';
import { expect, test } from './sandbox-page.ts';

/** Whatever the scenario: the page says something, says it accessibly, and is quiet otherwise. */
for (const { name } of SCENARIOS) {
  for (const looks of ['theme=light', 'theme=dark&locale=ar']) {
    test(`${name} is quiet and accessible with ${looks}`, async ({ app }) => {
      const frame = await app.open(`scenario=${name}&${looks}`);
      await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Side conversation events');
      await expect(frame.locator('main')).toContainText(/\S{3}/);
      await app.expectAccessible();
    });
  }
}
