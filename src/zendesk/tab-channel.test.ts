import { afterEach, describe, expect, it, vi } from 'vitest';
import { openTabChannel, type TabChannel, type TabMessage } from './tab-channel.ts';

const REFRESHED: TabMessage = {
  kind: 'refreshed',
  askedMs: 0,
  ticketId: '42',
  answers: [['/x', { side_conversations: [] }]],
};

/** Node does not exit while a channel is open, so all channels are closed after each test. */
const opened: BroadcastChannel[] = [];
class RecordedChannel extends BroadcastChannel {
  constructor(name: string) {
    super(name);
    opened.push(this);
  }
}

function page(name = 'acme 7') {
  vi.stubGlobal('BroadcastChannel', RecordedChannel);
  const channel = openTabChannel(name);
  const received: TabMessage[] = [];
  const stop = channel.listen((message) => received.push(message));
  return { ...channel, received, stop };
}

/** Posts a message and waits until it has arrived. Messages arrive in order, so all earlier messages have arrived too. */
async function waitForMessages(
  from: TabChannel,
  ...receivers: { received: TabMessage[] }[]
): Promise<void> {
  from.post({ kind: 'request', known: [] });
  await vi.waitFor(() => {
    for (const { received } of receivers)
      expect(received.at(-1)).toEqual({ kind: 'request', known: [] });
  });
}

afterEach(() => {
  for (const channel of opened.splice(0)) channel.close();
  vi.unstubAllGlobals();
});

describe('the pages of one installation', () => {
  it('receive messages from each other, but not from themselves', async () => {
    const [first, second, third] = [page(), page(), page()];
    first.post(REFRESHED);
    await waitForMessages(first, second, third);
    expect(second.received).toEqual([REFRESHED, { kind: 'request', known: [] }]);
    expect(third.received).toEqual([REFRESHED, { kind: 'request', known: [] }]);
    expect(first.received).toEqual([]);
    second.post(REFRESHED);
    await vi.waitFor(() => expect(first.received).toEqual([REFRESHED]));
  });

  it('receive no messages from another installation', async () => {
    const [ours, twin, foreign] = [page(), page(), page('acme 8')];
    ours.post(REFRESHED);
    await waitForMessages(ours, twin);
    foreign.post(REFRESHED);
    await waitForMessages(ours, twin);
    expect(foreign.received).toEqual([]);
    expect(ours.received).toEqual([]);
  });

  it('receive no messages after they stopped listening', async () => {
    const [first, second, third] = [page(), page(), page()];
    second.stop();
    first.post(REFRESHED);
    await waitForMessages(first, third);
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
  ])('because it %s causes no errors', (_how, BroadcastChannel) => {
    vi.stubGlobal('BroadcastChannel', BroadcastChannel);
    const channel = openTabChannel('acme 7');
    const received: TabMessage[] = [];
    const stop = channel.listen((message) => received.push(message));
    expect(() => channel.post(REFRESHED)).not.toThrow();
    expect(() => stop()).not.toThrow();
    expect(received).toEqual([]);
  });
});
