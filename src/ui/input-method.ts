/**
 * True if a key belongs to the input method, such as one for Japanese: `Enter` confirms a text and `Escape` discards it. In
 * Safari the composition has ended before the `keydown` event of that `Enter`, and only the key code 229 says so
 * (https://bugs.webkit.org/show_bug.cgi?id=165004).
 */
export function belongsToInputMethod(event: KeyboardEvent): boolean {
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else says it in Safari
  return event.isComposing || event.keyCode === 229;
}
