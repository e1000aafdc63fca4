import { describe, expect, it, vi } from 'vitest';
import type { FileChunk } from './chunked-file.ts';
import { chunkedFile } from './chunked-file.ts';

/** Each text is a piece with one event. */
async function* piecesOf(
  texts: readonly string[],
  onEnd = (): void => undefined,
): AsyncGenerator<FileChunk, void> {
  try {
    for (const text of texts) yield await Promise.resolve({ text, eventCount: 1 });
  } finally {
    onEnd();
  }
}

const quiet = () => ({
  type: 'text/csv',
  signal: new AbortController().signal,
  onSize: () => undefined,
});

describe('a file of pieces', () => {
  it('holds them all, in their order', async () => {
    const { file } = await chunkedFile(
      piecesOf(['\uFEFFa,b\r\n', '1,ä\r\n', '', '2,😀\r\n']),
      quiet(),
    );
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer())).toBe(
      '\uFEFFa,b\r\n1,ä\r\n2,😀\r\n',
    );
    expect(file.type).toBe('text/csv');
  });

  it('counts the events that are in it', async () => {
    async function* pieces(): AsyncGenerator<FileChunk, void> {
      yield await Promise.resolve({ text: 'head', eventCount: 0 });
      yield { text: 'page', eventCount: 100 };
      yield { text: 'page', eventCount: 7 };
    }
    expect((await chunkedFile(pieces(), quiet())).eventCount).toBe(107);
  });

  it('is empty where there are none', async () => {
    const { file, eventCount } = await chunkedFile(piecesOf([]), quiet());
    expect([file.size, eventCount]).toEqual([0, 0]);
  });

  it('tells its size now and then', async () => {
    const onSize = vi.fn<(bytes: number) => void>();
    const piece = 'ä'.repeat(1_500_000);
    const { file } = await chunkedFile(piecesOf([piece, piece, piece]), { ...quiet(), onSize });
    expect(file.size).toBe(9_000_000);
    expect(onSize.mock.calls).toEqual([[6_000_000]]);
  });

  it('stops when it is told to, and lets the pieces go', async () => {
    const canceller = new AbortController();
    const onEnd = vi.fn<() => void>();
    const piece = 'a'.repeat(2_000_000);
    const made = chunkedFile(piecesOf([piece, piece, piece], onEnd), {
      ...quiet(),
      signal: canceller.signal,
      onSize: () => canceller.abort(),
    });
    await expect(made).rejects.toThrow(/abort/);
    await vi.waitFor(() => expect(onEnd).toHaveBeenCalledOnce());
  });

  it('stops at once, also while a piece does not come', async () => {
    const canceller = new AbortController();
    async function* endless(): AsyncGenerator<FileChunk, void> {
      yield await new Promise<FileChunk>(() => undefined);
    }
    const made = chunkedFile(endless(), { ...quiet(), signal: canceller.signal });
    canceller.abort();
    await expect(made).rejects.toThrow(/abort/);
  });

  it('is not started where it was stopped before', async () => {
    const canceller = new AbortController();
    canceller.abort();
    const made = chunkedFile(piecesOf(['a']), { ...quiet(), signal: canceller.signal });
    await expect(made).rejects.toThrow(/abort/);
  });

  it('fails as its pieces do', async () => {
    async function* broken(): AsyncGenerator<FileChunk, void> {
      yield await Promise.resolve({ text: 'a', eventCount: 1 });
      throw new Error('no store');
    }
    await expect(chunkedFile(broken(), quiet())).rejects.toThrow('no store');
  });
});
