/**
 * Copies a text to the clipboard. Zendesk's frame may have no right to the clipboard API; the old command needs none,
 * only that the agent has just pressed something.
 *
 * @returns whether it worked
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

/** Asked first where the browser tells: a refused call leaves a complaint in the console. */
function mayUseClipboard(): boolean {
  const { featurePolicy } = document as {
    featurePolicy?: { allowsFeature(name: string): boolean };
  };
  return featurePolicy?.allowsFeature('clipboard-write') ?? true;
}

/**
 * The command copies what is selected and asks first whether something else should be copied. A field with all of a long
 * text would take the browser seconds to lay out, so a short one is selected and the text is the answer.
 */
function copyByCommand(text: string): boolean {
  let isGiven = false;
  function giveText(event: ClipboardEvent): void {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isGiven = true;
  }

  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = '-';
  field.readOnly = true;
  field.setAttribute('aria-hidden', 'true');
  // On the screen, so that nothing has to scroll, but not to be seen.
  Object.assign(field.style, { position: 'fixed', inset: '0 auto auto 0', opacity: '0' });
  document.body.append(field);
  field.addEventListener('copy', giveText);
  try {
    field.focus({ preventScroll: true });
    field.select();
    // oxlint-disable-next-line typescript/no-deprecated -- the only way in a frame without the right to the clipboard API
    return document.execCommand('copy') && isGiven;
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
