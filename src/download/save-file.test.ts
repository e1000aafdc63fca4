// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { saveBlob, saveFile } from './save-file.ts';

let clicked: { href: string; download: string }[];

beforeEach(() => {
  clicked = [];
  vi.useFakeTimers();
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    clicked.push({ href: this.href, download: this.download });
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('downloads text under the name and with the type', async () => {
  const create = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:test');
  saveFile('events.json', 'application/json', '{"ä":1}');
  expect(clicked).toEqual([{ href: 'blob:test', download: 'events.json' }]);
  const blob = create.mock.calls[0]?.[0] as Blob;
  expect(blob.type).toBe('application/json');
  await expect(blob.text()).resolves.toBe('{"ä":1}');
});

it('revokes the object URL after a minute', () => {
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:test');
  const revoke = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
  saveBlob('events.json', new Blob(['{}']));
  vi.advanceTimersByTime(59_999);
  expect(revoke).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(revoke.mock.calls).toEqual([['blob:test']]);
});
