/** How long, in milliseconds, the browser may take to fetch what it is to save. */
const KEPT_MS = 60_000;

/**
 * Lets the browser save a text as a file. Nobody learns whether it does: a frame without the right to downloads is
 * refused in silence, so a page has to offer another way.
 */
export function downloadFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
