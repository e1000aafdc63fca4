import { expect, it, vi } from 'vitest';
import { fakeHost } from './fake-host.ts';
import type { Host } from './host.ts';
import { showNotice } from './notice.ts';

it('shows names and subjects from outside as text', () => {
  const invoke = vi.fn<Host['invoke']>(() => Promise.resolve());
  showNotice(fakeHost({ invoke }), `O'Brien & <img src=x onerror="alert(1)">`);
  expect(invoke).toHaveBeenCalledExactlyOnceWith(
    'notify',
    'O&#39;Brien &amp; &lt;img src=x onerror=&quot;alert(1)&quot;&gt;',
    'notice',
    8000,
  );
});

it('goes on if the host refuses', async () => {
  const refusal = Promise.reject(new Error('refused'));
  showNotice(fakeHost({ invoke: () => refusal }), 'text');
  await expect(refusal).rejects.toThrow('refused');
});
