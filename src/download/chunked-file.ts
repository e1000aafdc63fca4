/** A part of a file, and how many events it holds. */
export interface FileChunk {
  readonly text: string;
  readonly eventCount: number;
}

/** So many characters become a part of their own, which the browser may keep out of memory. */
const PART_LENGTH = 2_000_000;

export interface ChunkedFileOptions {
  /** Media type. */
  readonly type: string;
  /** Stops it at once, also in the middle of a piece. */
  readonly signal: AbortSignal;
  /** Called now and then with the bytes that are made. */
  readonly onSize: (bytes: number) => void;
}

export interface ChunkedFile {
  readonly file: Blob;
  /** How many events are in it. */
  readonly eventCount: number;
}

/**
 * A file from pieces of text that together would be too long for memory.
 *
 * @throws the signal's reason where it is aborted; what the pieces throw
 */
export async function chunkedFile(
  pieces: AsyncGenerator<FileChunk, void>,
  { type, signal, onSize }: ChunkedFileOptions,
): Promise<ChunkedFile> {
  const aborted = abortOf(signal);
  const parts: Blob[] = [];
  let texts: string[] = [];
  let length = 0;
  let bytes = 0;
  let eventCount = 0;

  function closePart(): void {
    const part = new Blob(texts);
    parts.push(part);
    bytes += part.size;
    texts = [];
    length = 0;
  }

  try {
    for (;;) {
      signal.throwIfAborted();
      const next = await Promise.race([pieces.next(), aborted]);
      if (next.done) break;
      texts.push(next.value.text);
      length += next.value.text.length;
      eventCount += next.value.eventCount;
      if (length < PART_LENGTH) continue;
      closePart();
      onSize(bytes);
      // Pieces may come without a pause; the page has to draw and to hear a press.
      await new Promise((resolve) => {
        setTimeout(resolve);
      });
    }
  } finally {
    // Not awaited: a piece that is under way may take its time.
    pieces.return().catch(() => undefined);
  }
  signal.throwIfAborted();
  closePart();
  return { file: new Blob(parts, { type }), eventCount };
}

/** Rejects with the signal's reason when it is aborted. */
function abortOf(signal: AbortSignal): Promise<never> {
  const aborted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  // It may come when nobody waits for it.
  aborted.catch(() => undefined);
  return aborted;
}
