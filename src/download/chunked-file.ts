/** Part of a file. */
export interface FileChunk {
  readonly text: string;
  /** Number of events in the text. */
  readonly eventCount: number;
}

/** Chunks are joined into blobs of about this many characters, which the browser may move from memory to disk. */
const BLOB_LENGTH = 2_000_000;

export interface ChunkedFileOptions {
  /** Media type. */
  readonly type: string;
  /** Stops immediately, also while a chunk is pending. */
  readonly signal: AbortSignal;
  /** Called with the size so far, in bytes, after each completed blob. */
  readonly onSize: (bytes: number) => void;
}

/** A file built from chunks. */
export interface ChunkedFile {
  readonly file: Blob;
  /** Number of events in the file. */
  readonly eventCount: number;
}

/**
 * Builds a file from chunks of text that together may not fit in memory.
 *
 * @throws the signal's reason when it is aborted; errors of the chunks
 */
export async function chunkedFile(
  chunks: AsyncGenerator<FileChunk, void>,
  { type, signal, onSize }: ChunkedFileOptions,
): Promise<ChunkedFile> {
  const aborted = abortOf(signal);
  const blobs: Blob[] = [];
  let texts: string[] = [];
  let length = 0;
  let bytes = 0;
  let eventCount = 0;

  function closeBlob(): void {
    const blob = new Blob(texts);
    blobs.push(blob);
    bytes += blob.size;
    texts = [];
    length = 0;
  }

  try {
    for (;;) {
      signal.throwIfAborted();
      const next = await Promise.race([chunks.next(), aborted]);
      if (next.done) break;
      texts.push(next.value.text);
      length += next.value.text.length;
      eventCount += next.value.eventCount;
      if (length < BLOB_LENGTH) continue;
      closeBlob();
      onSize(bytes);
      // Yield to the event loop, so that the page can paint and handle input.
      await new Promise((resolve) => {
        setTimeout(resolve);
      });
    }
  } finally {
    // Not awaited, because a pending chunk may take long.
    chunks.return().catch(() => undefined);
  }
  signal.throwIfAborted();
  closeBlob();
  return { file: new Blob(blobs, { type }), eventCount };
}

/** Rejects with the signal's reason when it is aborted. */
function abortOf(signal: AbortSignal): Promise<never> {
  const aborted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  // Prevents an unhandled rejection if the signal is aborted later.
  aborted.catch(() => undefined);
  return aborted;
}
