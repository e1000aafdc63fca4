import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openTabChannel } from '../../zendesk/tab-channel.ts';
import type { CheckContext } from '../checking/ticket-checks.ts';
import { recordDatabase } from '../stored/open-record-store.ts';
import { storedRecord, testStored } from '../stored/test-stored.ts';
import { type OpenedMyConversations, openMyConversations } from './open-my-conversations.ts';

/** These tests use the browser's own locks, channels, and databases. */
const KEY = 'https://acme.example 1 browser-test';

interface Frame extends OpenedMyConversations {
  readonly checks: () => CheckContext | null;
  /** Removes the frame from the page. */
  remove(): void;
}

let opened: OpenedMyConversations[] = [];

beforeEach(() => deleteDB(recordDatabase(KEY)));
afterEach(async () => {
  for (const frame of opened) frame.stop();
  opened = [];
  await deleteDB(recordDatabase(KEY));
});

/** Opens a frame with locks of its own, which the browser releases when the frame is removed. */
async function open(isActive = false): Promise<Frame> {
  const element = document.createElement('iframe');
  document.body.append(element);
  const locks = element.contentWindow?.navigator.locks ?? navigator.locks;
  let context: CheckContext | null = null;
  const frame = await openMyConversations({
    channel: openTabChannel('https://acme.example 1'),
    storageKey: KEY,
    isActive,
    locks: () => locks,
    async startChecks(given) {
      context = given;
      return {
        wake: () => undefined,
        stop() {
          context = null;
        },
      };
    },
  });
  opened.push(frame);
  return {
    ...frame,
    checks: () => context,
    remove() {
      context = null;
      element.remove();
    },
  };
}

/** Waits until a frame leads. */
async function leads(frame: Frame): Promise<CheckContext> {
  return vi.waitUntil(() => frame.checks());
}

const idsOf = ({ store }: Frame) => [...store.getState().records.keys()];

async function find(checks: CheckContext, id: string): Promise<void> {
  const { list } = testStored('1', '2');
  if (!list) throw new Error('no list');
  checks.dispatch({ type: 'list-loaded', source: { kind: 'assigned' }, list, failure: null });
  checks.dispatch({ type: 'ticket-checked', record: storedRecord(id) });
}

it('frames of one browser know the same, whichever leads, also after all were closed', async () => {
  const background = await open();
  await find(await leads(background), '1');
  const page = await open(true);
  const checks = await leads(page);
  await vi.waitFor(() => {
    expect(background.checks()).toBeNull();
    expect(idsOf(page)).toEqual(['1']);
  });
  await find(checks, '2');
  await vi.waitFor(() => expect(idsOf(background)).toEqual(['1', '2']));
  expect([background.isPersistent, page.isPersistent]).toEqual([true, true]);

  page.remove();
  await leads(background);
  expect(idsOf(background)).toEqual(['1', '2']);
  for (const frame of [background, page]) frame.stop();
  expect(idsOf(await open())).toEqual(['1', '2']);
});

it('a notice is claimed by one frame', async () => {
  const frames = await Promise.all([open(), open(), open()]);
  const claims = await Promise.all(frames.map((frame) => frame.claimNotices(['a', 'b'])));
  expect(claims.flat().toSorted()).toEqual(['a', 'b']);
});

it('what is stored is deleted while another frame checks', async () => {
  const leader = await open();
  await find(await leads(leader), '1');
  const page = await open();
  await vi.waitFor(() => expect(idsOf(page)).toEqual(['1']));
  await page.deleteStored();
  await vi.waitFor(() => expect(idsOf(leader)).toEqual([]));
  for (const frame of [leader, page]) frame.stop();
  const later = await open();
  expect(later.store.getState()).toMatchObject({ list: null, sinceMs: null });
});
