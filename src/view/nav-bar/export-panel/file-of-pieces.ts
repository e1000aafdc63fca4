/** So many characters become a part of their own, which the browser may keep out of memory. */
const PART_LENGTH = 2_000_000;

export interface FileOfPiecesOptions {
  /** Media type. */
  readonly type: string;
  /** Stops it at once after the piece under way. */
  readonly signal: AbortSignal;
  /** Called now and then with the bytes that are made. */
  readonly onSize: (bytes: number) => void;
}

/**
 * A file from pieces of text that together would be too long for memory.
 *
 * @throws the signal's reason where it is aborted; what the pieces throw
 */
export async function fileOfPieces(
  pieces: AsyncGenerator<string, void>,
  { type, signal, onSize }: FileOfPiecesOptions,
): Promise<Blob> {
  const parts: Blob[] = [];
  let texts: string[] = [];
  let length = 0;
  let bytes = 0;

  function closePart(): void {
    const part = new Blob(texts);
    parts.push(part);
    bytes += part.size;
    texts = [];
    length = 0;
  }

  for await (const piece of pieces) {
    signal.throwIfAborted();
    texts.push(piece);
    length += piece.length;
    if (length < PART_LENGTH) continue;
    closePart();
    onSize(bytes);
    // Pieces may come without a pause; the page has to draw and to hear a press.
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
  }
  signal.throwIfAborted();
  closePart();
  return new Blob(parts, { type });
}
