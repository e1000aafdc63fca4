import { expect, test } from 'vitest';
import { zcliConfig } from './zcli-config.js';

function configOf(manifest: object): unknown {
  return JSON.parse(zcliConfig(JSON.stringify(manifest)));
}

test('has the default of each setting', () => {
  const parameters = [
    { name: 'hours', type: 'number', default: 24 },
    { name: 'hints', type: 'checkbox', default: false },
    { name: 'greeting', type: 'text', default: '' },
  ];
  expect(configOf({ parameters })).toEqual({
    parameters: { hours: 24, hints: false, greeting: '' },
  });
});

test('is empty for an app without settings', () => {
  expect(configOf({})).toEqual({ parameters: {} });
});

test('refuses a setting without a default, for which zcli would ask', () => {
  expect(() => configOf({ parameters: [{ name: 'hours' }] })).toThrow(/"hours" has no default/);
});
