let allowed: boolean | undefined;

/**
 * Whether the Content Security Policy of this page allows inline styles. The frames of messages, and documents that are only
 * parsed, are under the same policy. No API tells, so this tries it once. If the answer is no, the browser says so in its
 * console, as it does for each style of a message that it parses.
 */
export function allowsInlineStyles(): boolean {
  allowed ??= allowsElements() && allowsAttributes();
  return allowed;
}

function allowsElements(): boolean {
  const probe = document.createElement('style');
  document.head.append(probe);
  const isAllowed = probe.sheet !== null;
  probe.remove();
  return isAllowed;
}

function allowsAttributes(): boolean {
  const probe = document.createElement('p');
  probe.setAttribute('style', 'top:0');
  return probe.style.length > 0;
}

/**
 * Gives the elements of a parsed message the styles that their attributes name, in place. Where the policy forbids inline
 * styles, the parser ignores the attributes, but a page may set styles itself. The message must be known with its styles,
 * because they tell what the sender hid.
 */
export function applyStyleAttributes(message: Document): void {
  if (allowsInlineStyles()) return;
  for (const element of message.querySelectorAll<HTMLElement>('[style]'))
    element.style.cssText = element.getAttribute('style') ?? '';
}

/** Whether a message has style sheets or styles of elements. */
export function hasStyles(message: Document): boolean {
  return message.querySelector('style, [style]') !== null;
}

/** Removes the style sheets and the styles of elements from a message. */
export function removeStyles(message: Document): void {
  for (const sheet of message.querySelectorAll('style')) sheet.remove();
  for (const element of message.querySelectorAll('[style]')) element.removeAttribute('style');
}
