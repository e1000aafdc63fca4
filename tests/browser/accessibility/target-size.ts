/**
 * The controls that are smaller than 24 × 24 px. Links in a sentence may be smaller, as WCAG 2.2 allows. Runs in a frame.
 *
 * @returns a line for each, with its size in CSS pixels
 */
export function smallTargets(): string[] {
  const LEAST_PX = 24;
  const CONTROLS =
    'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="menuitem"], [role="menuitemradio"], [role="option"]';

  /** Whether an element is a link in a line of text. */
  function isInSentence(element: Element): boolean {
    if (!getComputedStyle(element).display.startsWith('inline')) return false;
    const siblings = [...(element.parentNode?.childNodes ?? [])];
    return siblings.some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
  }

  /** The larger of an element and the parts of it that extend its area, such as over a whole row. */
  function sizeOf(element: Element): readonly [width: number, height: number] {
    const { width, height } = element.getBoundingClientRect();
    const parts = ['::before', '::after'].map((pseudo) => getComputedStyle(element, pseudo));
    const covers = parts.filter(
      ({ content, position }) => content !== 'none' && position === 'absolute',
    );
    return [
      Math.max(width, ...covers.map((part) => Number.parseFloat(part.width) || 0)),
      Math.max(height, ...covers.map((part) => Number.parseFloat(part.height) || 0)),
    ];
  }

  return [...document.querySelectorAll<HTMLElement>(CONTROLS)].flatMap((element) => {
    if (!element.checkVisibility({ visibilityProperty: true }) || isInSentence(element)) return [];
    // A hidden choice is pressed by its label, and a field without a border by what is around it.
    const isChoice = element.matches('input[type="radio"], input[type="checkbox"]');
    const isBare = element.matches('[data-garden-id="forms.media_input"]');
    const label = isChoice ? element.nextElementSibling : isBare ? element.parentElement : null;
    const target = label ?? element;
    // For screen readers only.
    if (getComputedStyle(target).clipPath !== 'none') return [];
    const [width, height] = sizeOf(target);
    // Less than a hundredth of a pixel is an error of rounding.
    const isLarge = width > LEAST_PX - 0.01 && height > LEAST_PX - 0.01;
    if (width === 0 || isLarge) return [];
    const name = element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40) ?? '';
    const size = `${width.toFixed(1)} × ${height.toFixed(1)}`;
    return [`<${element.tagName.toLowerCase()}> ${name}: ${size}`];
  });
}
