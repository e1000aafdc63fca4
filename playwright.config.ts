import { defineConfig } from '@playwright/test';
import { chromiumLaunchOptions } from './scripts/chromium.ts';

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  // A test that passes at the second try hides a fault, of the app or of its own.
  retries: 0,
  // Patience costs nothing where all is well. No test asserts on time, and a busy machine is no fault of the app.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [
    [process.env['CI'] ? 'dot' : 'list'],
    ['json', { outputFile: 'test-results/browser.json' }],
  ],
  use: {
    browserName: 'chromium',
    screenshot: 'only-on-failure',
    trace: 'off',
    video: 'off',
    launchOptions: chromiumLaunchOptions(),
  },
});
