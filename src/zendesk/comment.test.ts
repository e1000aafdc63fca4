import { describe, expect, it, vi } from 'vitest';
import { insertIntoComment } from './comment.ts';
import { fakeHost } from './fake-host.ts';
import type { Host } from './host.ts';
import { RequestError } from './request-error.ts';

const QUOTATION = { html: '<blockquote>Hi</blockquote>', text: '> Hi' };

/** A host that knows these actions of the comment and refuses all others. */
function hostWith(...known: string[]) {
  const invoke = vi.fn<Host['invoke']>((action) =>
    known.includes(action)
      ? Promise.resolve(undefined)
      : Promise.reject(new Error(`"${action}" is not an action of this host`)),
  );
  return { host: fakeHost({ invoke }), calls: invoke.mock.calls };
}

describe('what is put into the comment', () => {
  it('goes there as HTML, once', async () => {
    const { host, calls } = hostWith(
      'ticket.comment.appendHtml',
      'ticket.editor.insert',
      'ticket.comment.appendText',
    );
    await insertIntoComment(host, QUOTATION);
    expect(calls).toEqual([['ticket.comment.appendHtml', QUOTATION.html]]);
  });

  it('goes through the editor where the comment has no such action', async () => {
    const { host, calls } = hostWith('ticket.editor.insert');
    await insertIntoComment(host, QUOTATION);
    expect(calls.at(-1)).toEqual(['ticket.editor.insert', QUOTATION.html]);
  });

  it('goes there as text where no HTML is taken', async () => {
    const { host, calls } = hostWith('ticket.comment.appendText');
    await insertIntoComment(host, QUOTATION);
    expect(calls.at(-1)).toEqual(['ticket.comment.appendText', QUOTATION.text]);
  });

  it('fails clearly where everything is refused', async () => {
    const { host, calls } = hostWith();
    await expect(insertIntoComment(host, QUOTATION)).rejects.toMatchObject({
      name: 'RequestError',
      kind: 'rejected',
      target: 'ticket.comment.appendHtml, ticket.editor.insert, ticket.comment.appendText',
    });
    expect(calls).toHaveLength(3);
  });

  it('is not tried again where the host does not answer, for then it might stand there twice', async () => {
    const silent = new RequestError('timed-out', { target: 'ticket.comment.appendHtml' });
    const invoke = vi.fn<Host['invoke']>(() => Promise.reject(silent));
    await expect(insertIntoComment(fakeHost({ invoke }), QUOTATION)).rejects.toBe(silent);
    expect(invoke).toHaveBeenCalledTimes(1);
  });
});
