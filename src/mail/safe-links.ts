/**
 * The URL schemes that a link in a message may have. `javascript:` runs code, `data:` can imitate a page, and a relative
 * URL would resolve against the app's own address.
 */
const SAFE_URL = /^(?:https?:|mailto:|tel:)/i;

/** Makes every link open in a new tab without access to this page, and disables links whose URL is not safe. In place. */
export function secureLinks(document: Document): void {
  for (const link of document.querySelectorAll('a, area')) {
    const url = (link.getAttribute('href') ?? '').trim().replace(/^\/\//, 'https://');
    if (SAFE_URL.test(url)) {
      link.setAttribute('href', url);
      link.setAttribute('target', '_blank');
      link.setAttribute('rel', 'noopener noreferrer');
    } else {
      link.removeAttribute('href');
    }
  }
}
