/** What a link in a message may lead to. `javascript:` runs, `data:` pretends, and a relative address would be the app's own. */
const SAFE = /^(?:https?:|mailto:|tel:)/i;

/** Lets every link open in a tab of its own that knows nothing of this one; a link that leads nowhere good leads nowhere. */
export function secureLinks(document: Document): void {
  for (const link of document.querySelectorAll('a, area')) {
    const address = (link.getAttribute('href') ?? '').trim().replace(/^\/\//, 'https://');
    if (SAFE.test(address)) {
      link.setAttribute('href', address);
      link.setAttribute('target', '_blank');
      link.setAttribute('rel', 'noopener noreferrer');
    } else {
      link.removeAttribute('href');
    }
  }
}
