/**
 * Copies text to the clipboard. Zendesk's frame may lack the permission for the Clipboard API. The fallback is
 * `document.execCommand('copy')`, which needs only a recent user action.
 *
 * @returns whether the text was copied
 */
export async function copyText(text: string): Promise<boolean> {
  if (!mayUseClipboard()) return copyByCommand(text);
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

/** Checked first where the browser supports it, because a refused call logs an error to the console. */
function mayUseClipboard(): boolean {
  const { featurePolicy } = document as {
    featurePolicy?: { allowsFeature(name: string): boolean };
  };
  return featurePolicy?.allowsFeature('clipboard-write') ?? true;
}

/**
 * Copies with `document.execCommand`. The command copies the selection, after a `copy` event that may replace the data.
 * Layout of a field with a long text can take seconds, so a field with one character is selected and the event sets the
 * text.
 */
function copyByCommand(text: string): boolean {
  let isReplaced = false;
  function replaceText(event: ClipboardEvent): void {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isReplaced = true;
  }

  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = '-';
  field.readOnly = true;
  field.setAttribute('aria-hidden', 'true');
  // In the viewport, so that nothing scrolls, but invisible.
  Object.assign(field.style, { position: 'fixed', inset: '0 auto auto 0', opacity: '0' });
  document.body.append(field);
  field.addEventListener('copy', replaceText);
  try {
    field.focus({ preventScroll: true });
    field.select();
    // oxlint-disable-next-line typescript/no-deprecated -- the only way in a frame without the Clipboard API permission
    return document.execCommand('copy') && isReplaced;
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
