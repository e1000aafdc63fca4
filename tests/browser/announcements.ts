import type { Frame } from '@playwright/test';

/** The texts that screen readers announce from now on, in `window.announced`. */
export function recordAnnouncements(frame: Frame): Promise<void> {
  return frame.evaluate(() => {
    const announced: string[] = [];
    const isLive = (element: Element) => {
      const role = element.getAttribute('role') ?? '';
      const byRole = { alert: 'assertive', status: 'polite', log: 'polite' }[role] ?? 'off';
      return (element.getAttribute('aria-live') ?? byRole) !== 'off';
    };
    const regionOf = (node: Node | null): Element | null => {
      const element = node instanceof Element ? node : (node?.parentElement ?? null);
      return element && (isLive(element) ? element : regionOf(element.parentElement));
    };
    new MutationObserver((mutations) => {
      const regions = mutations
        .filter(({ type, addedNodes }) => type === 'characterData' || addedNodes.length > 0)
        .map(({ target }) => regionOf(target));
      for (const region of new Set(regions))
        if (region?.textContent) announced.push(region.textContent);
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
    Object.assign(window, { announced });
  });
}

/** The texts that were announced so far. */
export function announcements(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => (window as unknown as { announced: string[] }).announced);
}
