/**
 * Reports elements with the same id to the console at the moment they appear, and every test fails on console messages.
 * Runs in a frame.
 */
export function reportDuplicateIds(): void {
  const reported = new Set<string>();

  function check(): void {
    const seen = new Set<string>();
    for (const { id } of document.querySelectorAll('[id]')) {
      if (seen.has(id) && !reported.has(id)) {
        reported.add(id);
        console.error(`duplicate id "${id}"`);
      }
      seen.add(id);
    }
  }

  check();
  new MutationObserver(check).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['id'],
  });
}
