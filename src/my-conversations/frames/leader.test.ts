// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeLocks } from '../../storage/fake-locks.ts';
import { fakeBrowser } from '../../zendesk/fake-channel.ts';
import { frameChannel } from './frame-channel.ts';
import { followLeadership } from './leader.ts';
import type { Leadership } from './leadership.ts';

const NAME = 'acme 7 my-conversations';

let browser = fakeLocks();
let openChannel = fakeBrowser();
let opened: Leadership[] = [];
/** Names of the frames that lead, in the order in which they began. */
let leaders: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  browser = fakeLocks();
  openChannel = fakeBrowser();
  leaders = [];
});
afterEach(() => {
  for (const leadership of opened) leadership.stop();
  opened = [];
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const settle = (milliseconds = 50) => vi.advanceTimersByTimeAsync(milliseconds);

async function open(name: string, isInFront = false, { locks, crash } = browser.open()) {
  const leadership = followLeadership({
    name: NAME,
    frames: frameChannel(openChannel(), 'acme 7'),
    frameId: name,
    isInFront,
    locks,
    onLead: () => void leaders.push(name),
    onResign() {
      leaders = leaders.filter((one) => one !== name);
    },
  });
  opened.push(leadership);
  await settle();
  return { ...leadership, crash };
}

describe('of several frames', () => {
  it('the first leads, until it is closed', async () => {
    const first = await open('first');
    const second = await open('second');
    await open('third');
    expect(leaders).toEqual(['first']);
    first.stop();
    await settle();
    expect(leaders).toEqual(['second']);
    second.crash();
    leaders = [];
    await settle();
    expect(leaders).toEqual(['third']);
  });

  it('one that comes to the front takes over, and the former leader waits', async () => {
    const background = await open('background');
    const page = await open('page');
    page.setInFront(true);
    await settle();
    expect(leaders).toEqual(['page']);
    page.stop();
    await settle();
    expect(leaders).toEqual(['background']);
    background.stop();
    await settle();
    expect(leaders).toEqual([]);
  });

  it('one that opens in front takes over', async () => {
    await open('background');
    await open('page', true);
    expect(leaders).toEqual(['page']);
  });

  it('one that is hidden gives way, and leads on if nobody waits', async () => {
    const page = await open('page', true);
    page.setInFront(false);
    expect(leaders).toEqual([]);
    await settle();
    expect(leaders).toEqual(['page']);
    page.setInFront(true);
    await open('background');
    expect(leaders).toEqual(['page']);
    page.setInFront(false);
    await settle();
    expect(leaders).toEqual(['background']);
  });

  it('the latest in front leads, and keeps it', async () => {
    const one = await open('one', true);
    const other = await open('other', true);
    await settle(60_000);
    expect(leaders).toEqual(['other']);
    one.setInFront(true);
    await settle();
    expect(leaders).toEqual(['other']);
    one.takeOver();
    await settle(60_000);
    expect(leaders).toEqual(['one']);
    other.stop();
  });

  it('one that is hidden before it has taken over does not lead if another waits', async () => {
    await open('background');
    const page = await open('page');
    page.setInFront(true);
    page.setInFront(false);
    await settle();
    expect(leaders).toHaveLength(1);
    page.stop();
    await settle();
    expect(leaders).toEqual(['background']);
  });
});

it('a page that the browser stores to show it again does not lead meanwhile', async () => {
  const page = await open('page', true);
  const show = (type: string) =>
    window.dispatchEvent(Object.assign(new Event(type), { persisted: true }));
  show('pagehide');
  expect(leaders).toEqual([]);
  await settle();
  expect(leaders).toEqual([]);
  page.takeOver();
  await settle();
  expect(leaders).toEqual([]);
  show('pageshow');
  await settle();
  expect(leaders).toEqual(['page']);
});

describe.each<[string, () => LockManager]>([
  ['has no locks', () => undefined as never],
  [
    'throws',
    () => {
      throw new DOMException('denied', 'SecurityError');
    },
  ],
  [
    'refuses a lock only when it is asked for one',
    () =>
      ({
        query: async () => ({}),
        request: () => Promise.reject(new DOMException('denied', 'SecurityError')),
      }) as never,
  ],
])('in a browser that %s', (_what, locks) => {
  const refusing = { locks, crash: () => undefined };
  const openHere = async (name: string, isInFront = false) => {
    const frame = await open(name, isInFront, refusing);
    await settle(1000);
    return frame;
  };

  it('one frame leads, until another one comes to the front', async () => {
    const first = await openHere('first');
    const second = await openHere('second');
    expect(leaders).toEqual(['first']);
    second.setInFront(true);
    await settle();
    expect(leaders).toEqual(['second']);
    await settle(300_000);
    expect(leaders).toEqual(['second']);
    second.setInFront(false);
    await settle(1000);
    expect(leaders).toEqual(['first']);
    first.stop();
    await settle(1000);
    expect(leaders).toEqual(['second']);
  });

  it('one that opens in front takes over, and one leads on that is hidden if nobody waits', async () => {
    const background = await openHere('background');
    const page = await openHere('page', true);
    expect(leaders).toEqual(['page']);
    background.stop();
    page.setInFront(false);
    await settle(1000);
    expect(leaders).toEqual(['page']);
  });

  it('of frames that open at the same moment, one remains', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    await Promise.all([open('a', false, refusing), open('b', false, refusing)]);
    await settle(1000);
    expect(leaders).toHaveLength(1);
  });

  it('a leader without a word is taken for closed', async () => {
    await open('frame', false, refusing);
    const term = { number: Date.now(), id: 'other' };
    frameChannel(openChannel(), 'acme 7').send({ type: 'leads', term });
    await settle(60_000);
    expect(leaders).toEqual([]);
    await settle(60_000);
    expect(leaders).toEqual(['frame']);
  });
});
