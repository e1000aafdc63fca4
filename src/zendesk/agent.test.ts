// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchAgent } from './agent.ts';
import { fakeHost } from './fake-host.ts';
import type { Host } from './host.ts';
import { RequestError } from './request-error.ts';

/** Creates a host with only these properties of the current user. */
function hostOfUser(user: Record<string, unknown>): Host {
  return fakeHost({
    get(...paths) {
      const known = paths.map((path) => [path, user[path.replace('currentUser.', '')]]);
      return Promise.resolve(Object.fromEntries(known.filter(([, value]) => value !== undefined)));
    },
  });
}

const BROWSER_ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;

afterEach(() => void vi.unstubAllGlobals());

describe('fetchAgent', () => {
  it('returns the current user', async () => {
    const host = hostOfUser({
      id: 35436,
      name: 'Johnny Agent',
      email: 'johnny@example.com',
      locale: 'de',
      'timeZone.ianaName': 'Europe/Berlin',
    });
    await expect(fetchAgent(host)).resolves.toEqual({
      id: '35436',
      name: 'Johnny Agent',
      email: 'johnny@example.com',
      locale: 'de',
      timeZone: 'Europe/Berlin',
      isAdmin: false,
    });
  });

  it.each([
    ['pt-br', 'pt-BR'],
    ['en-US', 'en-US'],
    ['EN-gb', 'en-GB'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['iw', 'he'],
  ])('normalizes the locale %s to %s', async (locale, tag) => {
    expect((await fetchAgent(hostOfUser({ locale }))).locale).toBe(tag);
  });

  it.each([undefined, null, '', 'en_US', 'klingon-of-the-north-star', 7, {}, ['de', 'en']])(
    "falls back to the browser's language if the host returns %j",
    async (locale) => {
      vi.stubGlobal('navigator', { language: 'fr-CA' });
      expect((await fetchAgent(hostOfUser({ locale }))).locale).toBe('fr-CA');
    },
  );

  it.each([undefined, null, '', 'Mars/Olympus', 'Eastern Time (US & Canada)', 60, {}])(
    "falls back to the browser's time zone if the host returns %j",
    async (zone) => {
      const { timeZone } = await fetchAgent(hostOfUser({ 'timeZone.ianaName': zone }));
      expect(timeZone).toBe(BROWSER_ZONE);
    },
  );

  it.each([undefined, null, {}, true])('has an empty ID if the host returns %j', async (id) => {
    expect((await fetchAgent(hostOfUser({ id }))).id).toBe('');
  });

  it('falls back to the browser if the host does not respond', async () => {
    vi.stubGlobal('navigator', { language: 'fr-CA' });
    const host = fakeHost({
      get: () => Promise.reject(new RequestError('timed-out', { target: 'x' })),
    });
    await expect(fetchAgent(host)).resolves.toEqual({
      id: '',
      name: null,
      email: null,
      locale: 'fr-CA',
      timeZone: BROWSER_ZONE,
      isAdmin: false,
    });
  });

  it.each([
    ['admin', true],
    ['agent', false],
    [360_001_234, false],
    [undefined, false],
    [null, false],
  ])('knows that the role %j is an admin: %j', async (role, isAdmin) => {
    expect((await fetchAgent(hostOfUser({ role }))).isAdmin).toBe(isAdmin);
  });
});
