// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyText } from './clipboard.ts';

let copied: string[];

beforeEach(() => {
  copied = [];
  Object.assign(document, {
    execCommand: () => {
      const clipboardData = { setData: (_type: string, text: string) => copied.push(text) };
      const event = Object.assign(new Event('copy', { bubbles: true }), { clipboardData });
      document.activeElement?.dispatchEvent(event);
      return true;
    },
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(document, 'execCommand');
  Reflect.deleteProperty(document, 'featurePolicy');
});

function mockClipboard(result: Promise<void>) {
  return vi.spyOn(navigator.clipboard, 'writeText').mockReturnValue(result);
}

describe('copyText', () => {
  it('writes to the clipboard', async () => {
    const write = mockClipboard(Promise.resolve());
    await expect(copyText('Hello')).resolves.toBe(true);
    expect(write).toHaveBeenCalledWith('Hello');
    expect(copied).toEqual([]);
  });

  it('falls back to the copy command if the clipboard is refused, and restores the focus', async () => {
    mockClipboard(Promise.reject(new Error('NotAllowedError')));
    const button = document.createElement('button');
    document.body.append(button);
    button.focus();
    await expect(copyText('Hello\nthere')).resolves.toBe(true);
    expect(copied).toEqual(['Hello\nthere']);
    expect(document.activeElement).toBe(button);
    expect(document.querySelector('textarea')).toBeNull();
  });

  it('does not call the clipboard if the frame lacks the permission', async () => {
    const write = mockClipboard(Promise.resolve());
    Object.assign(document, { featurePolicy: { allowsFeature: () => false } });
    await expect(copyText('Hello')).resolves.toBe(true);
    expect(write).not.toHaveBeenCalled();
    expect(copied).toEqual(['Hello']);
  });

  it('returns false if the browser dispatches no copy event', async () => {
    mockClipboard(Promise.reject(new Error('NotAllowedError')));
    Object.assign(document, { execCommand: () => true });
    await expect(copyText('Hello')).resolves.toBe(false);
  });

  it('returns false if the copy command fails', async () => {
    mockClipboard(Promise.reject(new Error('NotAllowedError')));
    Object.assign(document, { execCommand: () => false });
    await expect(copyText('Hello')).resolves.toBe(false);
    Object.assign(document, {
      execCommand: () => {
        throw new Error('refused');
      },
    });
    await expect(copyText('Hello')).resolves.toBe(false);
  });
});
