// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';

const SDK = 'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js';

interface Rules {
  createHTML(html: string): string;
  createScriptURL(url: string): string;
}

/** Loads the module in a page with, or without, Trusted Types. */
async function load(createPolicy?: (name: string, rules: Rules) => unknown) {
  vi.resetModules();
  vi.stubGlobal('trustedTypes', createPolicy && { createPolicy });
  return import('./trusted.ts');
}

afterEach(() => vi.unstubAllGlobals());

it('returns the objects of the page’s one policy', async () => {
  const createPolicy = vi.fn<(name: string, rules: Rules) => unknown>(
    (_name, { createHTML, createScriptURL }) => ({
      createHTML: (html: string) => ({ trusted: createHTML(html) }),
      createScriptURL: (url: string) => ({ trusted: createScriptURL(url) }),
    }),
  );
  const { trustedHtml, trustedScriptUrl } = await load(createPolicy);
  expect(trustedHtml('<b>1</b>')).toEqual({ trusted: '<b>1</b>' });
  expect(trustedScriptUrl(SDK)).toEqual({ trusted: SDK });
  expect(createPolicy.mock.calls.map(([name]) => name)).toEqual(['side-conversation-events']);
});

it.each([
  'https://static.zdassets.com.example/a.js',
  'https://example.com/https://static.zdassets.com/',
  '//static.zdassets.com/a.js',
  'data:text/javascript,1',
  '',
])('does not mark %j as a script', async (url) => {
  const { trustedScriptUrl } = await load((_name, rules) => rules);
  expect(() => trustedScriptUrl(url)).toThrow(TypeError);
});

it('returns strings in a browser without Trusted Types', async () => {
  const { trustedHtml, trustedScriptUrl } = await load();
  expect([trustedHtml('<b>1</b>'), trustedScriptUrl(SDK)]).toEqual(['<b>1</b>', SDK]);
});

it('returns strings in a page that forbids the policy', async () => {
  const { trustedHtml, trustedScriptUrl } = await load(() => {
    throw new TypeError('Policy "side-conversation-events" disallowed.');
  });
  expect([trustedHtml('<b>1</b>'), trustedScriptUrl(SDK)]).toEqual(['<b>1</b>', SDK]);
});
