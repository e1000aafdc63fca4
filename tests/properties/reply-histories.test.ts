import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type FakeReplyAccount, fakeReplyAccount, type WriteFault } from './fake-reply-account.ts';
import { draftIn, fakeBrowser, newDraft, openPage, type Page } from './fake-reply-pages.ts';

const PRESS = { closes: false, answersAnyway: [], again: false };
const AGAIN = { ...PRESS, again: true };
const LOST: WriteFault = { doneAfterMs: null, status: 0, answeredAfterMs: 60 };
const LATE: WriteFault = { ...LOST, doneAfterMs: 95_000 };
const DONE_SOON: WriteFault = { ...LOST, doneAfterMs: 300 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const after = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

function phaseIn(page: Page) {
  return draftIn(page)?.sending.phase ?? 'none';
}

function problemIn(page: Page) {
  return page.getState().problems.get('c')?.kind ?? 'none';
}

function write(page: Page, text: string): void {
  const change = { text };
  page.dispatch({ type: 'draft-changed', conversationId: 'c', change, nowMs: 0 });
}

/** A page on which the agent has pressed Send, with a connection that is lost. */
async function lose(fault: WriteFault, options = PRESS, returnsKeys = true) {
  const account = fakeReplyAccount(returnsKeys);
  const browser = fakeBrowser();
  const page = openPage(browser, account);
  page.dispatch({ type: 'composer-opened', draft: newDraft('Hello', 'key') });
  write(page, 'Hello');
  account.writeFaults.push(fault);
  void page.controller.send('c', options);
  await after(100);
  expect(phaseIn(page)).toBe('checking');
  return { account, browser, page };
}

const bodies = (account: FakeReplyAccount) => account.messages.map(({ body }) => body);

it.each([true, false])(
  'a version that has arrived after all stops the next one once (keys return: %s)',
  async (returnsKeys) => {
    const { account, page } = await lose(LATE, PRESS, returnsKeys);
    await after(70_000);
    expect(phaseIn(page)).toBe('not-found');
    page.controller.startVersion('c');
    write(page, 'Hello again');
    await after(60_000);
    expect(bodies(account)).toEqual(['Hello']);
    expect(draftIn(page)?.earlier).toMatchObject([{ hasArrived: false }]);
    void page.controller.send('c', PRESS);
    await after(1000);
    expect(bodies(account)).toEqual(['Hello']);
    expect(phaseIn(page)).toBe('editing');
    expect(draftIn(page)?.earlier).toMatchObject([{ hasArrived: true }]);
    void page.controller.send('c', PRESS);
    await after(1000);
    expect(bodies(account)).toEqual(['Hello', 'Hello again']);
    expect(phaseIn(page)).toBe('none');
  },
);

it('a message that was not found is sent again only by the press for that', async () => {
  const { account, page } = await lose(LOST);
  await after(70_000);
  void page.controller.send('c', PRESS);
  await after(1000);
  expect([phaseIn(page), account.messages.length]).toEqual(['not-found', 0]);
  void page.controller.send('c', AGAIN);
  await after(1000);
  expect([phaseIn(page), account.messages.length]).toEqual(['none', 1]);
});

it('a conversation is closed after its reply was found, on the page of the press', async () => {
  const { page } = await lose(DONE_SOON, { ...PRESS, closes: true });
  await after(5000);
  expect([page.closed, page.skipped]).toEqual([['key'], []]);
});

it('a page that is opened later does not close the conversation', async () => {
  const { account, browser, page } = await lose(DONE_SOON, { ...PRESS, closes: true });
  page.kill();
  const next = openPage(browser, account);
  await after(200_000);
  expect(bodies(account)).toEqual(['Hello']);
  expect(phaseIn(next)).toBe('none');
  expect([next.closed, next.skipped]).toEqual([[], ['key']]);
});

it('a conversation is not closed if somebody has replied since', async () => {
  const { account, page } = await lose({ ...LOST, doneAfterMs: 300 }, { ...PRESS, closes: true });
  account.failingReads = 1;
  await after(400);
  account.receive('One more question');
  await after(5000);
  expect([page.closed, page.skipped]).toEqual([[], ['key']]);
});

it('a reply of somebody else stops a message from being sent again, once', async () => {
  const { account, page } = await lose(LOST);
  await after(70_000);
  account.receive('Please cancel it');
  void page.controller.send('c', AGAIN);
  await after(1000);
  expect([phaseIn(page), problemIn(page)]).toEqual(['not-found', 'raced']);
  void page.controller.send('c', { ...AGAIN, answersAnyway: ['c/0'] });
  await after(1000);
  expect(bodies(account)).toEqual(['Please cancel it', 'Hello']);
});

it('a conversation that can no longer be read ends the search, and the agent decides', async () => {
  const { account, page } = await lose(LOST);
  account.failingReads = Infinity;
  account.readFailure = 'not-found';
  await after(90_000);
  expect([phaseIn(page), problemIn(page)]).toEqual(['not-found', 'not-checked']);
  page.dispatch({ type: 'draft-discarded', conversationId: 'c' });
  expect(phaseIn(page)).toBe('none');
});

it('the search takes a minute also if the clock is set meanwhile', async () => {
  const { page } = await lose(LOST);
  vi.setSystemTime(Date.now() + 3_600_000);
  await after(30_000);
  expect(phaseIn(page)).toBe('checking');
  vi.setSystemTime(Date.now() - 86_400_000);
  await after(60_000);
  expect(phaseIn(page)).toBe('not-found');
});

it('what was refused here is not said of what another page is sending', async () => {
  const account = fakeReplyAccount(true);
  const browser = fakeBrowser();
  const [one, other] = [openPage(browser, account), openPage(browser, account)];
  one.dispatch({ type: 'composer-opened', draft: newDraft('Hello', 'key') });
  write(one, 'Hello');
  account.writeFaults.push({ doneAfterMs: null, status: 422, answeredAfterMs: 60 }, LOST);
  void one.controller.send('c', PRESS);
  await after(200);
  expect(problemIn(one)).toBe('not-sent');
  void other.controller.send('c', PRESS);
  await after(70_000);
  expect([phaseIn(one), problemIn(one)]).toEqual(['not-found', 'none']);
});

it('a changed text whose first version has arrived is another version', async () => {
  const { account, browser, page } = await lose(DONE_SOON);
  page.kill();
  await after(500);
  // The browser has lost the last seconds of its storage.
  browser.items.set('c', JSON.stringify({ ...newDraft('Hello', 'key'), isTouched: true }));
  const next = openPage(browser, account);
  write(next, 'Hello Maria');
  void next.controller.send('c', PRESS);
  await after(1000);
  expect(bodies(account)).toEqual(['Hello']);
  expect(draftIn(next)).toMatchObject({ text: 'Hello Maria', earlier: [{ hasArrived: true }] });
  void next.controller.send('c', PRESS);
  await after(1000);
  expect(bodies(account)).toEqual(['Hello', 'Hello Maria']);
});

it('storage that is cleared takes no text from a page, and no message in doubt', async () => {
  const { account, browser, page } = await lose(LATE);
  browser.items.clear();
  page.onStorage();
  await after(100);
  expect(phaseIn(page)).toBe('checking');
  expect(browser.items.has('c')).toBe(true);
  await after(70_000);
  expect([phaseIn(page), bodies(account)]).toEqual(['not-found', []]);
});

it('what is typed on another page at the moment of sending changes nothing of what is sent', async () => {
  const account = fakeReplyAccount(true);
  const browser = fakeBrowser();
  const [one, other] = [openPage(browser, account), openPage(browser, account)];
  one.dispatch({ type: 'composer-opened', draft: newDraft('Hello', 'key') });
  write(one, 'Hello');
  await after(100);
  expect(draftIn(other)?.text).toBe('Hello');
  account.writeFaults.push(LATE);
  void one.controller.send('c', PRESS);
  await after(20);
  expect(phaseIn(one)).toBe('sending');
  // The browser has not told the other page yet.
  expect(phaseIn(other)).toBe('editing');
  write(other, 'Hello Maria');
  expect([phaseIn(other), draftIn(other)?.text]).toEqual(['sending', 'Hello']);
  await after(100);
  expect([phaseIn(one), draftIn(one)?.text]).toEqual(['checking', 'Hello']);
});

it.each([
  ['arrived late', { ...LOST, doneAfterMs: 20_000 }],
  ['was answered late', { doneAfterMs: 24_000, status: 200, answeredAfterMs: 25_000 }],
])(
  'a conversation is not closed if somebody has written before the reply %s',
  async (_how, fault) => {
    const account = fakeReplyAccount(true);
    const page = openPage(fakeBrowser(), account);
    page.dispatch({ type: 'composer-opened', draft: newDraft('Hello', 'key') });
    write(page, 'Hello');
    account.writeFaults.push(fault);
    void page.controller.send('c', { ...PRESS, closes: true });
    await after(5000);
    account.receive('Wait, one more question');
    await after(60_000);
    expect(bodies(account)).toEqual(['Wait, one more question', 'Hello']);
    expect([page.closed, page.skipped]).toEqual([[], ['key']]);
  },
);

it.each([
  ['The price is 10.5 EUR per piece', 'The price is 105 EUR per piece'],
  ['Please send it by Friday. And call Bob.', 'Please send it by Friday.'],
])('the late first version %j is not taken for %j', async (first, second) => {
  const account = fakeReplyAccount(false);
  const page = openPage(fakeBrowser(), account);
  page.dispatch({ type: 'composer-opened', draft: newDraft(first, 'key') });
  write(page, first);
  account.writeFaults.push({ ...LOST, doneAfterMs: 75_000 }, LOST);
  void page.controller.send('c', PRESS);
  await after(65_000);
  page.controller.startVersion('c');
  write(page, second);
  void page.controller.send('c', PRESS);
  await after(80_000);
  expect(bodies(account)).toEqual([first]);
  expect(phaseIn(page)).toBe('not-found');
  expect(draftIn(page)?.earlier).toMatchObject([{ hasArrived: true }]);
});

it('an event of the second version does not show that the first one has arrived', async () => {
  const { account, page } = await lose(LOST, PRESS, false);
  await after(70_000);
  page.controller.startVersion('c');
  write(page, 'Quite different words');
  account.writeFaults.push(DONE_SOON);
  void page.controller.send('c', PRESS);
  await after(500);
  const read = account.api.readEvents(newDraft('', ''));
  await after(30);
  const events = await read;
  page.controller.observe(() => events);
  await after(5000);
  expect(phaseIn(page)).toBe('none');
  expect(page.actions.map(({ type }) => type)).not.toContain('earlier-arrived');
});

it('a page waits once to find out what became of a reply, however much is stored meanwhile', async () => {
  const { browser, account, page } = await lose(LOST);
  openPage(browser, account);
  await after(10);
  page.dispatch({
    type: 'composer-opened',
    draft: { ...newDraft('', 'key2'), conversationId: 'd' },
  });
  for (let count = 1; count <= 20; count += 1) {
    const change = { text: 'x'.repeat(count) };
    page.dispatch({ type: 'draft-changed', conversationId: 'd', change, nowMs: 0 });
    await after(20);
  }
  expect(browser.locks.get('c')).toHaveLength(2);
});

it('recipients that the agent has changed are a draft, also without a text', async () => {
  const page = openPage(fakeBrowser(), fakeReplyAccount(true));
  page.dispatch({ type: 'composer-opened', draft: newDraft('', 'key') });
  const change = { target: { channel: 'email', people: [] } } as const;
  page.dispatch({ type: 'draft-changed', conversationId: 'c', change, nowMs: 0 });
  page.dispatch({ type: 'composer-closed' });
  expect(draftIn(page)).toMatchObject(change);
});

it('what became of a reply is told by a page of its ticket', async () => {
  const { browser, account, page } = await lose(DONE_SOON, { ...PRESS, closes: true });
  page.kill();
  const elsewhere = openPage(browser, account, '2');
  await after(200_000);
  expect([elsewhere.skipped, draftIn(elsewhere)?.sending.phase]).toEqual([[], 'checking']);
  const here = openPage(browser, account);
  await after(1000);
  expect([elsewhere.skipped, here.skipped]).toEqual([[], ['key']]);
});
