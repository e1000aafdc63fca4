import { describe, expect, it, vi } from 'vitest';
import { fileOfPieces } from './file-of-pieces.ts';

async function* piecesOf(texts: readonly string[], onEnd = (): void => undefined) {
  try {
    for (const text of texts) yield await Promise.resolve(text);
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
    const file = await fileOfPieces(
      piecesOf(['\uFEFFa,b\r\n', '1,ä\r\n', '', '2,😀\r\n']),
      quiet(),
    );
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer())).toBe(
      '\uFEFFa,b\r\n1,ä\r\n2,😀\r\n',
    );
    expect(file.type).toBe('text/csv');
  });

  it('is empty where there are none', async () => {
    expect((await fileOfPieces(piecesOf([]), quiet())).size).toBe(0);
  });

  it('tells its size now and then', async () => {
    const onSize = vi.fn<(bytes: number) => void>();
    const piece = 'ä'.repeat(1_500_000);
    const file = await fileOfPieces(piecesOf([piece, piece, piece]), { ...quiet(), onSize });
    expect(file.size).toBe(9_000_000);
    expect(onSize.mock.calls).toEqual([[6_000_000]]);
  });

  it('stops when it is told to, and lets the pieces go', async () => {
    const canceller = new AbortController();
    const onEnd = vi.fn<() => void>();
    const piece = 'a'.repeat(2_000_000);
    const made = fileOfPieces(piecesOf([piece, piece, piece], onEnd), {
      ...quiet(),
      signal: canceller.signal,
      onSize: () => canceller.abort(),
    });
    await expect(made).rejects.toThrow(/abort/);
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it('fails as its pieces do', async () => {
    async function* broken() {
      yield await Promise.resolve('a');
      throw new Error('no store');
    }
    await expect(fileOfPieces(broken(), quiet())).rejects.toThrow('no store');
  });
});
