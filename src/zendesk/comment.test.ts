import { describe, expect, it, vi } from 'vitest';
import { insertIntoComment } from './comment.ts';
import { fakeHost } from './fake-host.ts';
import type { Host } from './host.ts';

const QUOTATION = { html: '<blockquote>Hi</blockquote>', text: '> Hi' };

/** Creates a host that supports these actions and rejects all others. */
function hostWith(...known: string[]) {
  const invoke = vi.fn<Host['invoke']>((action) =>
    known.includes(action)
      ? Promise.resolve(undefined)
      : Promise.reject(new Error(`"${action}" is not an action of this host`)),
  );
  return { host: fakeHost({ invoke }), calls: invoke.mock.calls };
}

describe('insertIntoComment', () => {
  it('inserts HTML once', async () => {
    const { host, calls } = hostWith(
      'ticket.comment.appendHtml',
      'ticket.editor.insert',
      'ticket.comment.appendText',
    );
    await insertIntoComment(host, QUOTATION);
    expect(calls).toEqual([['ticket.comment.appendHtml', QUOTATION.html]]);
  });

  it('falls back to the editor action', async () => {
    const { host, calls } = hostWith('ticket.editor.insert');
    await insertIntoComment(host, QUOTATION);
    expect(calls.at(-1)).toEqual(['ticket.editor.insert', QUOTATION.html]);
  });

  it('falls back to plain text if no action for HTML is supported', async () => {
    const { host, calls } = hostWith('ticket.comment.appendText');
    await insertIntoComment(host, QUOTATION);
    expect(calls.at(-1)).toEqual(['ticket.comment.appendText', QUOTATION.text]);
  });

  it('rejects if the host refuses every action', async () => {
    const { host, calls } = hostWith();
    await expect(insertIntoComment(host, QUOTATION)).rejects.toMatchObject({
      name: 'RequestError',
      kind: 'rejected',
      target: 'ticket.comment.appendHtml, ticket.editor.insert, ticket.comment.appendText',
    });
    expect(calls).toHaveLength(3);
  });

  it('waits for an action that the host performs late', async () => {
    vi.useFakeTimers();
    const invoke = vi.fn<Host['invoke']>(
      () => new Promise((resolve) => setTimeout(() => resolve(undefined), 60_000)),
    );
    const inserted = insertIntoComment(fakeHost({ invoke }), QUOTATION);
    await vi.advanceTimersByTimeAsync(60_000);
    await expect(inserted).resolves.toBeUndefined();
    expect(invoke).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });

  it('tries no other action after a late refusal, because the agent may have inserted the content', async () => {
    vi.useFakeTimers();
    const invoke = vi.fn<Host['invoke']>(
      () => new Promise((_resolve, reject) => setTimeout(() => reject(new Error('x')), 5000)),
    );
    const outcome = insertIntoComment(fakeHost({ invoke }), QUOTATION).catch(
      (error: unknown) => error,
    );
    await vi.advanceTimersByTimeAsync(5000);
    expect(await outcome).toMatchObject({ kind: 'rejected' });
    expect(invoke).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });
});
