// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { copyText } from '../ui/clipboard.ts';
import { renderWithProviders } from '../ui/test-page.tsx';
import type { Draft } from './draft.ts';
import LostDraftNotices from './lost-draft-notices.tsx';
import { testDraft } from './test-draft.ts';

vi.mock('../ui/clipboard.ts', () => ({ copyText: vi.fn<(text: string) => Promise<boolean>>() }));

const container = document.createElement('div');
const onDiscard = vi.fn<(draft: Draft) => void>();
const draft = testDraft({ conversationId: 'gone' });

function render(isIdle = true): void {
  renderWithProviders(
    <LostDraftNotices drafts={[{ draft, isIdle }]} onDiscard={onDiscard} />,
    container,
  );
}

function button(name: string): HTMLButtonElement | undefined {
  return [...container.querySelectorAll('button')].find(({ textContent }) => textContent === name);
}

beforeEach(() => document.body.append(container));
afterEach(() => {
  renderWithProviders(null, container);
  vi.clearAllMocks();
});

it('a lost draft says why it cannot be sent, and shows its text', () => {
  render();
  expect(container.textContent).toContain('its side conversation is no longer in this ticket');
  expect(container.querySelector('textarea')?.value).toBe(draft.text);
});

it.each([
  [true, 'Copied'],
  [false, 'Copy the text with the keyboard.'],
])('the text of a lost draft is copied (allowed: %s)', async (isAllowed, message) => {
  vi.mocked(copyText).mockResolvedValue(isAllowed);
  render();
  button('Copy text')?.click();
  await expect.poll(() => container.textContent).toContain(message);
  expect(copyText).toHaveBeenCalledWith(draft.text);
});

it('a lost draft is discarded after a question, whose answer can be no', async () => {
  render();
  button('Discard draft')?.click();
  await expect.poll(() => document.activeElement?.textContent).toBe('Keep');
  button('Keep')?.click();
  await expect.poll(() => document.activeElement?.textContent).toBe('Discard draft');
  expect(onDiscard).not.toHaveBeenCalled();
  button('Discard draft')?.click();
  await expect.poll(() => container.querySelector('[role="alertdialog"]')).not.toBeNull();
  button('Discard draft')?.click();
  expect(onDiscard).toHaveBeenCalledExactlyOnceWith(draft);
});

it('a lost draft cannot be discarded while it is looked for', () => {
  render(false);
  expect(button('Copy text')).toBeDefined();
  expect(button('Discard draft')).toBeUndefined();
});
