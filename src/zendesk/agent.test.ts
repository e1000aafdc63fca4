// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readAgent } from './agent.ts';
import { fakeHost } from './fake-host.ts';
import type { Host } from './host.ts';
import { RequestError } from './request-error.ts';

/** A host that has these properties of the current user, and no others. */
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

describe('the agent', () => {
  it('is read from the current user', async () => {
    const host = hostOfUser({ id: 35436, locale: 'de', 'timeZone.ianaName': 'Europe/Berlin' });
    await expect(readAgent(host)).resolves.toEqual({
      id: '35436',
      locale: 'de',
      timeZone: 'Europe/Berlin',
    });
  });

  it.each([
    ['pt-br', 'pt-BR'],
    ['en-US', 'en-US'],
    ['EN-gb', 'en-GB'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['iw', 'he'],
  ])('writes the language %s as %s, which Intl takes', async (locale, tag) => {
    expect((await readAgent(hostOfUser({ locale }))).locale).toBe(tag);
  });

  it.each([undefined, null, '', 'en_US', 'klingon-of-the-north-star', 7, {}, ['de', 'en']])(
    "has the browser's language where the host says %j",
    async (locale) => {
      vi.stubGlobal('navigator', { language: 'fr-CA' });
      expect((await readAgent(hostOfUser({ locale }))).locale).toBe('fr-CA');
    },
  );

  it.each([undefined, null, '', 'Mars/Olympus', 'Eastern Time (US & Canada)', 60, {}])(
    "has the browser's time zone where the host says %j",
    async (zone) => {
      const { timeZone } = await readAgent(hostOfUser({ 'timeZone.ianaName': zone }));
      expect(timeZone).toBe(BROWSER_ZONE);
    },
  );

  it.each([undefined, null, {}, true])('has no id where the host says %j', async (id) => {
    expect((await readAgent(hostOfUser({ id }))).id).toBe('');
  });

  it('is known well enough where the host does not answer at all', async () => {
    vi.stubGlobal('navigator', { language: 'fr-CA' });
    const host = fakeHost({
      get: () => Promise.reject(new RequestError('timed-out', { target: 'x' })),
    });
    await expect(readAgent(host)).resolves.toEqual({
      id: '',
      locale: 'fr-CA',
      timeZone: BROWSER_ZONE,
    });
  });
});
