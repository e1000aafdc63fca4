// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeHost } from './fake-host.ts';
import type { Host } from './host.ts';
import { openLargeView, readLargeView } from './large-view.ts';

const TICKET = { ticketId: '42', view: { search: 'invoice & “late”', grouped: true } };

afterEach(() => history.replaceState(null, '', '/'));

/** Opens the large view and returns the arguments of the host's action. */
async function openedWith(ticket: typeof TICKET) {
  const invoke = vi.fn<Host['invoke']>(() => Promise.resolve(undefined));
  await openLargeView(fakeHost({ invoke }), ticket, () => undefined);
  expect(invoke).toHaveBeenCalledOnce();
  const [action, options] = invoke.mock.calls[0] ?? [];
  return { action, options: options as { location: string; url: string; size: unknown } };
}

describe('openLargeView', () => {
  it('opens a modal', async () => {
    const { action, options } = await openedWith(TICKET);
    expect(action).toBe('instances.create');
    expect(options).toMatchObject({ location: 'modal', size: { width: '80vw', height: '80vh' } });
  });

  it('passes the ticket and its view to the modal', async () => {
    const { options } = await openedWith(TICKET);
    expect(options.url).toMatch(/^assets\/modal\.html#/);
    history.replaceState(null, '', options.url.replace('assets/modal.html', '/'));
    expect(readLargeView()).toEqual(TICKET);
  });

  it('says when the modal is closed', async () => {
    const close = new Map<string, () => void>();
    const host = fakeHost({
      invoke: () => Promise.resolve({ 'instances.create': [{ instanceGuid: 'm1' }] }),
      onInstance: (guid, event, listener) => void close.set(`${guid} ${event}`, listener),
    });
    const onClose = vi.fn<() => void>();
    await openLargeView(host, TICKET, onClose);
    expect(onClose).not.toHaveBeenCalled();
    close.get('m1 modal.close')?.();
    expect(onClose).toHaveBeenCalledOnce();
  });

  it.each([undefined, null, {}, { 'instances.create': 'ok' }, { 'instances.create': [{}] }])(
    'says at once that it cannot know, if the answer %j names no modal',
    async (answer) => {
      const onClose = vi.fn<() => void>();
      await openLargeView(fakeHost({ invoke: () => Promise.resolve(answer) }), TICKET, onClose);
      expect(onClose).toHaveBeenCalledOnce();
    },
  );

  it('rejects if the host refuses', async () => {
    const refusal = new Error('no modals here');
    const host = fakeHost({ invoke: () => Promise.reject(refusal) });
    await expect(openLargeView(host, TICKET, () => undefined)).rejects.toBe(refusal);
  });
});

describe('readLargeView', () => {
  it.each(['', '#large_view=', '#large_view={', '#large_view=null', '#large_view={"ticketId":42}'])(
    'returns null for the hash %j',
    (hash) => {
      history.replaceState(null, '', `/${hash}`);
      expect(readLargeView()).toBeNull();
    },
  );
});
