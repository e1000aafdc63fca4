export interface Png {
  width: number;
  height: number;
  /** Whether pixels may be transparent. */
  transparent: boolean;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The color types of the PNG specification with an alpha channel. */
const WITH_ALPHA = new Set([4, 6]);

/** Parses the header of a PNG. Returns undefined if the bytes are not a PNG. */
export function readPng(bytes: Uint8Array): Png | undefined {
  if (bytes.length < 33 || SIGNATURE.some((byte, at) => bytes[at] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    transparent: WITH_ALPHA.has(view.getUint8(25)) || hasTransparencyChunk(view),
  };
}

/** Whether there is a `tRNS` chunk before the pixels, which makes other color types transparent. */
function hasTransparencyChunk(view: DataView): boolean {
  for (let at = 8; at + 8 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const name = String.fromCodePoint(...[4, 5, 6, 7].map((byte) => view.getUint8(at + byte)));
    if (name === 'tRNS') return true;
    if (name === 'IDAT') return false;
  }
  return false;
}
