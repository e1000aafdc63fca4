import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { phaseOf } from '../../src/reply/reply-state.ts';
import { fakeReplyAccount, type WriteFault } from './fake-reply-account.ts';
import {
  draftIn,
  type FakeBrowser,
  fakeBrowser,
  newDraft,
  openPage,
  type Page,
} from './fake-reply-pages.ts';

/** Many runs take longer than other tests, especially while other tests run in parallel. */
vi.setConfig({ testTimeout: 120_000 });

/** How many random histories are tried. */
const RUNS = 2000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** One thing that happens. `page` is taken modulo the number of open pages. */
type Step =
  | { readonly kind: 'wait'; readonly milliseconds: number }
  | {
      readonly kind: 'write' | 'send' | 'send-again' | 'reload' | 'discard' | 'edit-again';
      readonly page: number;
    }
  | { readonly kind: 'open-page' | 'clear-storage' }
  | { readonly kind: 'fail-reads'; readonly count: number }
  | { readonly kind: 'write-fault'; readonly fault: WriteFault };

const page = fc.nat({ max: 3 });
const fault = fc.record({
  doneAfterMs: fc.option(fc.constantFrom(1, 50, 500, 29_000, 45_000, 95_000, 200_000)),
  status: fc.option(fc.constantFrom(0, 200, 408, 500, 503)),
  answeredAfterMs: fc.constantFrom(1, 60, 600, 29_999),
});
/** An account refuses before it does anything, and says that it has done what it has done. */
const truthful = fault.map((one) => ({
  ...one,
  doneAfterMs:
    one.status === 200 ? Math.min(one.doneAfterMs ?? 1, one.answeredAfterMs) : one.doneAfterMs,
}));
const refusal = fc.constantFrom<WriteFault>(
  { doneAfterMs: null, status: 422, answeredAfterMs: 60 },
  { doneAfterMs: null, status: 429, answeredAfterMs: 60 },
);
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('send' as const), page }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('write' as const), page }) },
  fc.record({
    kind: fc.constantFrom(
      'send-again' as const,
      'reload' as const,
      'discard' as const,
      'edit-again' as const,
    ),
    page,
  }),
  fc.record({ kind: fc.constantFrom('open-page' as const, 'clear-storage' as const) }),
  fc.record({ kind: fc.constant('fail-reads' as const), count: fc.nat({ max: 20 }) }),
  {
    weight: 3,
    arbitrary: fc
      .oneof(truthful, refusal)
      .map((one) => ({ kind: 'write-fault', fault: one }) as const),
  },
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(0, 1, 10, 21, 25, 60, 110, 700, 5000, 31_000, 61_000)
      .map((milliseconds) => ({ kind: 'wait', milliseconds }) as const),
  },
);

it.each([true, false])(
  'a reply is sent at most once for each press, and the page tells the truth (keys return: %s)',
  async (returnsKeys) => {
    await fc.assert(
      fc.asyncProperty(fc.array<Step>(step, { minLength: 3, maxLength: 30 }), async (steps) => {
        const account = fakeReplyAccount(returnsKeys);
        const browser: FakeBrowser = fakeBrowser();
        const all: Page[] = [openPage(browser, account)];
        /** How many messages of a version the agent has asked for, by send key. */
        const allowed = new Map<string, number>();
        /** What the pages showed when the agent pressed, by send key. */
        const pressedTexts = new Map<string, Set<string>>();
        /** The pages on which the agent pressed, by send key. */
        const pressedOn = new Map<string, Set<Page>>();
        let count = 0;

        for (const one of steps) {
          if (one.kind === 'wait') await vi.advanceTimersByTimeAsync(one.milliseconds);
          else if (one.kind === 'open-page' && browser.pages.size < 3)
            all.push(openPage(browser, account));
          else if (one.kind === 'clear-storage') browser.items.clear();
          else if (one.kind === 'fail-reads') account.failingReads = one.count;
          else if (one.kind === 'write-fault') account.writeFaults.push(one.fault);
          else if ('page' in one) act(one.kind, one.page);
          checkWords();
        }
        account.failingReads = 0;
        await vi.advanceTimersByTimeAsync(600_000);
        checkWords();
        checkEnd();

        function act(kind: Extract<Step, { page: number }>['kind'], index: number): void {
          const pages = [...browser.pages];
          const target = pages[index % pages.length];
          if (!target) return;
          const draft = draftIn(target);
          switch (kind) {
            case 'write':
              count += 1;
              if (draft) {
                const change = { text: `${draft.text} ${count}` };
                target.dispatch({ type: 'draft-changed', conversationId: 'c', change, nowMs: 0 });
              } else {
                target.dispatch({
                  type: 'composer-opened',
                  draft: newDraft(`Text ${count}`, `key ${count}`),
                });
              }
              return;
            case 'send':
            case 'send-again': {
              const again = kind === 'send-again';
              const phase = draft && phaseOf(target.getState(), draft);
              // The first press, or "Send again" after the page has said that the message was not found.
              if (draft && phase === (again ? 'not-found' : 'editing')) {
                if (again || !allowed.has(draft.sendKey))
                  allowed.set(draft.sendKey, (allowed.get(draft.sendKey) ?? 0) + 1);
                const texts = pressedTexts.get(draft.sendKey) ?? new Set();
                pressedTexts.set(draft.sendKey, texts.add(draft.text));
                pressedOn.set(
                  draft.sendKey,
                  (pressedOn.get(draft.sendKey) ?? new Set()).add(target),
                );
              }
              void target.controller.send('c', { closes: true, answersAnyway: [], again });
              return;
            }
            case 'reload':
              target.kill();
              all.push(openPage(browser, account));
              return;
            case 'discard':
              target.dispatch({ type: 'draft-discarded', conversationId: 'c' });
              return;
            case 'edit-again':
              target.controller.startVersion('c');
          }
        }

        /** How many messages of a version the account has. */
        function arrived(sendKey: string): number {
          return account.messages.filter((message) => message.sendKey === sendKey).length;
        }

        /** Without keys, a message is known by its body. */
        function hasArrived(sendKey: string): boolean {
          const body = account.attempts.get(sendKey)?.text;
          return account.messages.some(
            (message) => message.sendKey === sendKey || (!returnsKeys && message.body === body),
          );
        }

        function checkWords(): void {
          for (const { sendKey, body } of account.messages) {
            if (sendKey === null) continue;
            expect(arrived(sendKey)).toBeLessThanOrEqual(allowed.get(sendKey) ?? 0);
            expect([...(pressedTexts.get(sendKey) ?? [])]).toContain(body);
          }
          for (const one of all)
            for (const sendKey of one.closed) expect(pressedOn.get(sendKey)).toContain(one);
          const sentKeys = all.flatMap(({ actions }) =>
            actions.flatMap((action) => (action.type === 'reply-sent' ? [action.sendKey] : [])),
          );
          expect(sentKeys.filter((sendKey) => !hasArrived(sendKey))).toEqual([]);
          // What a page shows as sent is what was sent.
          const shown = all.flatMap(({ getState }) => getState().sent.map(({ draft }) => draft));
          for (const { sendKey, text } of shown)
            expect(account.attempts.get(sendKey)?.text).toBe(text);
          // "Not sent" is certain.
          const refused = [...browser.pages].flatMap(({ getState }) => {
            const { drafts, problems } = getState();
            const draft = drafts.get('c');
            const isCertain = draft?.sending.phase === 'editing';
            return isCertain && problems.get('c')?.kind === 'not-sent' ? [draft.sendKey] : [];
          });
          expect(refused.filter((sendKey) => arrived(sendKey) > 0)).toEqual([]);
        }

        /** Nothing is left in doubt for ever, and every page knows the same. */
        function checkEnd(): void {
          const ends = [...browser.pages].map((one) => draftIn(one));
          for (const draft of ends) {
            expect(['editing', 'not-found', undefined]).toContain(draft?.sending.phase);
          }
        }
      }),
      { numRuns: RUNS },
    );
  },
);
