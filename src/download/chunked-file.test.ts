import { describe, expect, it, vi } from 'vitest';
import type { FileChunk } from './chunked-file.ts';
import { chunkedFile } from './chunked-file.ts';

/** Yields each text as a chunk with one event. */
async function* chunksOf(
  texts: readonly string[],
  onEnd = (): void => undefined,
): AsyncGenerator<FileChunk, void> {
  try {
    for (const text of texts) yield await Promise.resolve({ text, eventCount: 1 });
  } finally {
    onEnd();
  }
}

const options = () => ({
  type: 'text/csv',
  signal: new AbortController().signal,
  onSize: () => undefined,
});

describe('chunkedFile', () => {
  it('contains all chunks in order', async () => {
    const { file } = await chunkedFile(
      chunksOf(['\uFEFFa,b\r\n', '1,ä\r\n', '', '2,😀\r\n']),
      options(),
    );
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer())).toBe(
      '\uFEFFa,b\r\n1,ä\r\n2,😀\r\n',
    );
    expect(file.type).toBe('text/csv');
  });

  it('counts the events', async () => {
    async function* chunks(): AsyncGenerator<FileChunk, void> {
      yield await Promise.resolve({ text: 'head', eventCount: 0 });
      yield { text: 'page', eventCount: 100 };
      yield { text: 'page', eventCount: 7 };
    }
    expect((await chunkedFile(chunks(), options())).eventCount).toBe(107);
  });

  it('is empty without chunks', async () => {
    const { file, eventCount } = await chunkedFile(chunksOf([]), options());
    expect([file.size, eventCount]).toEqual([0, 0]);
  });

  it('reports the size after each completed blob', async () => {
    const onSize = vi.fn<(bytes: number) => void>();
    const chunk = 'ä'.repeat(1_500_000);
    const { file } = await chunkedFile(chunksOf([chunk, chunk, chunk]), { ...options(), onSize });
    expect(file.size).toBe(9_000_000);
    expect(onSize.mock.calls).toEqual([[6_000_000]]);
  });

  it('stops when aborted and ends the generator', async () => {
    const controller = new AbortController();
    const onEnd = vi.fn<() => void>();
    const chunk = 'a'.repeat(2_000_000);
    const result = chunkedFile(chunksOf([chunk, chunk, chunk], onEnd), {
      ...options(),
      signal: controller.signal,
      onSize: () => controller.abort(),
    });
    await expect(result).rejects.toThrow(/abort/);
    await vi.waitFor(() => expect(onEnd).toHaveBeenCalledOnce());
  });

  it('stops immediately while a chunk is pending', async () => {
    const controller = new AbortController();
    async function* pendingChunk(): AsyncGenerator<FileChunk, void> {
      yield await new Promise<FileChunk>(() => undefined);
    }
    const result = chunkedFile(pendingChunk(), { ...options(), signal: controller.signal });
    controller.abort();
    await expect(result).rejects.toThrow(/abort/);
  });

  it('does not start if the signal is already aborted', async () => {
    const controller = new AbortController();
    controller.abort();
    const result = chunkedFile(chunksOf(['a']), { ...options(), signal: controller.signal });
    await expect(result).rejects.toThrow(/abort/);
  });

  it('rejects with an error of the chunks', async () => {
    async function* broken(): AsyncGenerator<FileChunk, void> {
      yield await Promise.resolve({ text: 'a', eventCount: 1 });
      throw new Error('no store');
    }
    await expect(chunkedFile(broken(), options())).rejects.toThrow('no store');
  });
});
