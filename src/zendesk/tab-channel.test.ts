import { afterEach, describe, expect, it, vi } from 'vitest';
import { openTabChannel, type TabChannel, type TabMessage } from './tab-channel.ts';

const REFRESHED: TabMessage = {
  kind: 'refreshed',
  askedMs: 0,
  ticketId: '42',
  answers: [['/x', { side_conversations: [] }]],
};

/** An open channel keeps Node running, so all of them are closed at the end. */
const opened: BroadcastChannel[] = [];
class ClosedLater extends BroadcastChannel {
  constructor(name: string) {
    super(name);
    opened.push(this);
  }
}

function page(name = 'acme 7') {
  vi.stubGlobal('BroadcastChannel', ClosedLater);
  const channel = openTabChannel(name);
  const received: TabMessage[] = [];
  const unsubscribe = channel.subscribe((message) => received.push(message));
  return { ...channel, received, unsubscribe };
}

/** Messages come in order: once this one has come, whatever came before it has come too. */
async function untilReceived(from: TabChannel, ...by: { received: TabMessage[] }[]): Promise<void> {
  from.send({ kind: 'request', known: [] });
  await vi.waitFor(() => {
    for (const { received } of by) expect(received.at(-1)).toEqual({ kind: 'request', known: [] });
  });
}

afterEach(() => {
  for (const channel of opened.splice(0)) channel.close();
  vi.unstubAllGlobals();
});

describe('the pages of one installation', () => {
  it('receive messages from each other, but not from themselves', async () => {
    const [first, second, third] = [page(), page(), page()];
    first.send(REFRESHED);
    await untilReceived(first, second, third);
    expect(second.received).toEqual([REFRESHED, { kind: 'request', known: [] }]);
    expect(third.received).toEqual([REFRESHED, { kind: 'request', known: [] }]);
    expect(first.received).toEqual([]);
    second.send(REFRESHED);
    await vi.waitFor(() => expect(first.received).toEqual([REFRESHED]));
  });

  it('receive nothing from another installation', async () => {
    const [ours, twin, foreign] = [page(), page(), page('acme 8')];
    ours.send(REFRESHED);
    await untilReceived(ours, twin);
    foreign.send(REFRESHED);
    await untilReceived(ours, twin);
    expect(foreign.received).toEqual([]);
    expect(ours.received).toEqual([]);
  });

  it('receive nothing after they unsubscribe', async () => {
    const [first, second, third] = [page(), page(), page()];
    second.unsubscribe();
    first.send(REFRESHED);
    await untilReceived(first, third);
    expect(second.received).toEqual([]);
  });
});

describe('a browser that refuses the channel', () => {
  it.each([
    ['has none', undefined],
    [
      'throws',
      function refuse() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    ],
  ])('because it %s isolates each page', (_how, refusing) => {
    vi.stubGlobal('BroadcastChannel', refusing);
    const channel = openTabChannel('acme 7');
    const received: TabMessage[] = [];
    const stop = channel.subscribe((message) => received.push(message));
    expect(() => channel.send(REFRESHED)).not.toThrow();
    expect(() => stop()).not.toThrow();
    expect(received).toEqual([]);
  });
});
