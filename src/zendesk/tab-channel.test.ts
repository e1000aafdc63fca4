import { afterEach, describe, expect, it, vi } from 'vitest';
import { openTabChannel, type TabChannel, type TabMessage } from './tab-channel.ts';

const REFRESHED: TabMessage = {
  kind: 'refreshed',
  askedMs: 0,
  ticketId: '42',
  answers: [['/x', { side_conversations: [] }]],
};

/** Node keeps a test alive as long as a channel is open, so all of them are closed in the end. */
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
  const heard: TabMessage[] = [];
  const stop = channel.listen((message) => heard.push(message));
  return { ...channel, heard, stop };
}

/** Messages come in order: once this one has come, whatever came before it has come too. */
async function untilHeard(from: TabChannel, ...by: { heard: TabMessage[] }[]): Promise<void> {
  from.tell({ kind: 'request', known: [] });
  await vi.waitFor(() => {
    for (const { heard } of by) expect(heard.at(-1)).toEqual({ kind: 'request', known: [] });
  });
}

afterEach(() => {
  for (const channel of opened.splice(0)) channel.close();
  vi.unstubAllGlobals();
});

describe('the pages of one installation', () => {
  it('hear from each other, but not from themselves', async () => {
    const [first, second, third] = [page(), page(), page()];
    first.tell(REFRESHED);
    await untilHeard(first, second, third);
    expect(second.heard).toEqual([REFRESHED, { kind: 'request', known: [] }]);
    expect(third.heard).toEqual([REFRESHED, { kind: 'request', known: [] }]);
    expect(first.heard).toEqual([]);
    second.tell(REFRESHED);
    await vi.waitFor(() => expect(first.heard).toEqual([REFRESHED]));
  });

  it('hear nothing from another installation', async () => {
    const [ours, twin, foreign] = [page(), page(), page('acme 8')];
    ours.tell(REFRESHED);
    await untilHeard(ours, twin);
    foreign.tell(REFRESHED);
    await untilHeard(ours, twin);
    expect(foreign.heard).toEqual([]);
    expect(ours.heard).toEqual([]);
  });

  it('hear nothing more once they stopped to listen', async () => {
    const [first, second, third] = [page(), page(), page()];
    second.stop();
    first.tell(REFRESHED);
    await untilHeard(first, third);
    expect(second.heard).toEqual([]);
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
  ])('because it %s leaves each page alone', (_how, refusing) => {
    vi.stubGlobal('BroadcastChannel', refusing);
    const channel = openTabChannel('acme 7');
    const heard: TabMessage[] = [];
    const stop = channel.listen((message) => heard.push(message));
    expect(() => channel.tell(REFRESHED)).not.toThrow();
    expect(() => stop()).not.toThrow();
    expect(heard).toEqual([]);
  });
});
