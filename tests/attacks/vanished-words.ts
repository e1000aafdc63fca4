/**
 * The words that nobody can see in a document, each with the reason: it is not there, not rendered, too small, where
 * nobody can scroll to, covered, or of nearly the color of its background. The function uses nothing outside itself, so
 * that a browser test can send it to the page, and no property that a named element can replace.
 */
export function vanishedWords(content: Document, words: readonly string[]): string[] {
  /** Words smaller than this on a side, in pixels, cannot be read. */
  const MIN_SIZE = 4;
  const MIN_CONTRAST = 1.5;
  const reasons = new Map(words.map((word) => [word, 'is not there']));
  const view = Reflect.get(Document.prototype, 'defaultView', content) as Window | null;
  const root = Reflect.get(Document.prototype, 'documentElement', content) as Element;

  type Color = readonly [red: number, green: number, blue: number, alpha: number];

  function colorOf(text: string): Color | null {
    const [, list] = /^rgba?\(([^)]*)\)$/.exec(text) ?? [];
    const [red, green, blue, alpha = 1] = list?.split(',').map(Number) ?? [];
    return red === undefined || green === undefined || blue === undefined
      ? null
      : [red, green, blue, alpha];
  }

  function over([r, g, b, a]: Color, [red, green, blue]: Color): Color {
    return [r * a + red * (1 - a), g * a + green * (1 - a), b * a + blue * (1 - a), 1];
  }

  function luminance([red, green, blue]: Color): number {
    const [r = 0, g = 0, b = 0] = [red, green, blue]
      .map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  /** The contrast of a text; null if it stands on a picture. */
  function contrastOf(parent: Element): number | null {
    if (!view) return null;
    const layers: Color[] = [];
    for (let one: Element | null = parent; one; one = one.parentElement) {
      const { backgroundColor, backgroundImage } = view.getComputedStyle(one);
      const color = colorOf(backgroundColor);
      if (color && color[3] > 0) layers.push(color);
      if (color?.[3] === 1) break;
      if (backgroundImage !== 'none') return null;
    }
    const white: Color = [255, 255, 255, 1];
    const background = layers.reduceRight((below, layer) => over(layer, below), white);
    const style = view.getComputedStyle(parent);
    const text = colorOf(style.webkitTextFillColor) ?? colorOf(style.color);
    if (!text) return null;
    const [one, other] = [luminance(over(text, background)), luminance(background)];
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  /** Why a word cannot be seen; null if it can. */
  function reasonOf(range: Range, parent: Element): string | null {
    const isRendered = Element.prototype.checkVisibility.call(parent, {
      checkOpacity: true,
      checkVisibilityCSS: true,
    });
    if (!isRendered) return 'is not rendered';
    const { left, right, top, bottom, width, height } = range.getBoundingClientRect();
    if (width < MIN_SIZE || height < MIN_SIZE) return `has ${width} × ${height} pixels`;
    const isRtl = view?.getComputedStyle(root).direction === 'rtl';
    const [scrollLeft, scrollTop] = [root.scrollLeft, root.scrollTop];
    const start = isRtl ? root.clientWidth - root.scrollWidth : 0;
    const end = isRtl ? root.clientWidth : root.scrollWidth;
    if (right + scrollLeft <= start || left + scrollLeft >= end || bottom + scrollTop <= 0)
      return `is at ${left} × ${top}`;
    const contrast = contrastOf(parent);
    if (contrast !== null && contrast < MIN_CONTRAST) return `has a contrast of ${contrast}`;
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const hit = Document.prototype.elementFromPoint.call(content, x, y);
    // Outside the frame there is nothing to hit.
    const isCovered =
      hit !== null &&
      !Node.prototype.contains.call(hit, parent) &&
      !Node.prototype.contains.call(parent, hit);
    return isCovered ? `is covered by ${hit.tagName}` : null;
  }

  const walker = Document.prototype.createTreeWalker.call(content, content, NodeFilter.SHOW_TEXT);
  while (reasons.size > 0 && walker.nextNode()) {
    const text = walker.currentNode as Text;
    for (const word of reasons.keys()) {
      const start = text.data.indexOf(word);
      const parent = text.parentElement;
      if (start < 0 || !parent) continue;
      const range = Document.prototype.createRange.call(content);
      range.setStart(text, start);
      range.setEnd(text, start + word.length);
      // A browser draws the text of these itself.
      const isControl = ['TEXTAREA', 'OPTION'].includes(parent.tagName);
      const reason = isControl ? null : reasonOf(range, parent);
      if (reason === null) reasons.delete(word);
      else reasons.set(word, reason);
    }
  }
  return [...reasons].map(([word, reason]) => `${word} ${reason}`);
}
