/** How long the object URL stays valid, in milliseconds, so that the browser can read the file. */
const URL_LIFETIME_MS = 60_000;

/**
 * Downloads text as a file. See {@link saveBlob}.
 *
 * @param type media type
 */
export function saveFile(name: string, type: string, text: string): void {
  saveBlob(name, new Blob([text], { type }));
}

/**
 * Downloads a file. There is no way to detect whether the browser saved it: a frame without the permission to download
 * is blocked silently, so callers should offer an alternative.
 */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), URL_LIFETIME_MS);
}
