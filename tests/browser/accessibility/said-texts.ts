/**
 * Records what screen readers say of live regions from now on, in `window.saidTexts`: the text of a region each time it
 * changes. Runs in a frame.
 */
export function recordSaidTexts(): void {
  const said: string[] = [];
  Object.assign(window, { saidTexts: said });
  const LIVE =
    '[role="status"], [role="alert"], [role="log"], [aria-live="polite"], [aria-live="assertive"]';
  const last = new WeakMap<Element, string>();

  function textOf(node: Node): string {
    if (node instanceof Element && node.getAttribute('aria-hidden') === 'true') return '';
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
    return [...node.childNodes].map(textOf).join('');
  }

  function check(): void {
    for (const region of document.querySelectorAll(LIVE)) {
      const text = textOf(region).trim();
      if (text === last.get(region)) continue;
      last.set(region, text);
      if (text !== '') said.push(text);
    }
  }

  check();
  new MutationObserver(check).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['role', 'aria-live', 'aria-hidden'],
  });
}
