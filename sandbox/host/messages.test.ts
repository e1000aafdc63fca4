import { describe, expect, it } from 'vitest';
import { readAppMessage } from './messages.ts';

const read = (message: unknown) => readAppMessage(JSON.stringify(message));

describe('parsing messages of an app', () => {
  it('accepts the handshake as a string and as an object', () => {
    const message = { key: 'iframe.handshake', message: { version: '2.0.9' }, instanceGuid: 'g' };
    expect(read(message)).toEqual({ kind: 'handshake', guid: 'g' });
    expect(readAppMessage(message)).toEqual({ kind: 'handshake', guid: 'g' });
  });

  it('accepts subscriptions with their counts', () => {
    const on = {
      key: 'iframe.on:request:4.done',
      message: { subscriberCount: 1 },
      instanceGuid: 'g',
    };
    expect(read(on)).toEqual({ kind: 'subscribe', guid: 'g', event: 'request:4.done', count: 1 });
    const off = { key: 'iframe.off:app.activated', message: { subscriberCount: 0 } };
    expect(read(off)).toMatchObject({ kind: 'unsubscribe', event: 'app.activated', count: 0 });
  });

  it('accepts calls, requests and triggers', () => {
    expect(read({ id: 3, request: 'get', params: ['ticket.id'], instanceGuid: 'g' })).toEqual({
      kind: 'call',
      guid: 'g',
      id: 3,
      verb: 'get',
      params: ['ticket.id'],
    });
    expect(read({ key: 'request:7', message: { url: '/api' } })).toEqual({
      kind: 'request',
      key: 'request:7',
      options: { url: '/api' },
    });
    expect(read({ key: 'iframe.trigger:hello', message: { a: 1 }, instanceGuid: 'g' })).toEqual({
      kind: 'trigger',
      guid: 'g',
      event: 'hello',
      data: { a: 1 },
    });
  });

  it('rejects everything else', () => {
    const others = [
      'no JSON',
      '',
      '7',
      null,
      undefined,
      7,
      { id: 1, request: 'delete' },
      { key: 'session.live' },
      { key: '__track__' },
      { key: 'iframe.reply:ticket.save' },
    ];
    for (const other of others) expect(readAppMessage(other)).toBeNull();
  });
});
