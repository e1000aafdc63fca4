import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AWKWARD_MAILS } from './awkward-mails.ts';
import { heightsOf, hideFrame, setSystemScheme, showInFrame } from './test-frame.tsx';
import { problemsOf } from './visible-words.ts';

afterAll(async () => {
  hideFrame();
  await setSystemScheme('light');
});

const FRAMES = {
  light: [
    { width: 280, base: 'light' },
    { width: 320, base: 'dark' },
    { width: 640, base: 'light' },
  ],
  dark: [
    { width: 320, base: 'light' },
    { width: 280, base: 'dark' },
  ],
} as const;

describe.each(['light', 'dark'] as const)('on a %s operating system', (scheme) => {
  beforeAll(() => setSystemScheme(scheme));

  it.each(AWKWARD_MAILS)(
    'every word can be read, and the height settles: $name',
    async ({ html, words }) => {
      for (const options of FRAMES[scheme]) {
        const frame = await showInFrame(html, options);
        expect(problemsOf(frame, words), JSON.stringify(options)).toEqual([]);
        expect([...(await heightsOf(frame))]).toHaveLength(1);
      }
    },
  );
});
