/** How long, in milliseconds, the browser may take to fetch what it is to save. */
const KEPT_MS = 60_000;

/** Lets the browser save a text as a file, as {@link saveBlob} does. */
export function saveFile(name: string, type: string, text: string): void {
  saveBlob(name, new Blob([text], { type }));
}

/**
 * Lets the browser save a file. Nobody learns whether it does: a frame without the right to downloads is refused in
 * silence, so a page has to offer another way.
 */
export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
