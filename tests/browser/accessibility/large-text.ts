/** Makes all text twice as large, as browsers do that enlarge text only: lengths in pixels stay. Runs in a frame. */
export function doubleText(): void {
  const elements = [...document.querySelectorAll<HTMLElement>('#app *')];
  const sizes = elements.map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  for (const [index, element] of elements.entries()) {
    element.style.setProperty('font-size', `${(sizes[index] ?? 0) * 2}px`, 'important');
  }
}

/** The pairs of texts that overlap, and the texts that are cut off from above or below. Runs in a frame. */
export function overlappingTexts(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: { text: string; parent: HTMLElement; box: DOMRect }[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    if (!parent || !node.textContent?.trim()) continue;
    if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    // For screen readers only.
    if (parent.closest('[hidden]') || isClipped(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 1 || box.bottom < 0 || box.top > innerHeight) continue;
      // Letters do not fill their boxes.
      const inset = box.height * 0.2;
      const letters = new DOMRect(box.x + 1, box.y + inset, box.width - 2, box.height - 2 * inset);
      texts.push({ text: node.textContent.trim().slice(0, 30), parent, box: letters });
    }
  }

  function isClipped(element: HTMLElement): boolean {
    for (let one: HTMLElement | null = element; one; one = one.parentElement)
      if (getComputedStyle(one).clipPath !== 'none') return true;
    return false;
  }

  function isSticky(element: HTMLElement | null | undefined): boolean {
    for (let one = element ?? null; one; one = one.parentElement)
      if (getComputedStyle(one).position === 'sticky') return true;
    return false;
  }

  function visible({ box, parent }: (typeof texts)[number]): DOMRect {
    let { left, top, right, bottom } = box;
    for (let one: HTMLElement | null = parent; one; one = one.parentElement) {
      if (getComputedStyle(one).overflow === 'visible') continue;
      const frame = one.getBoundingClientRect();
      left = Math.max(left, frame.left);
      top = Math.max(top, frame.top);
      right = Math.min(right, frame.right);
      bottom = Math.min(bottom, frame.bottom);
    }
    return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  }

  const shown = texts
    .map((one) => ({ ...one, seen: visible(one) }))
    .filter(({ seen }) => seen.width > 0 && seen.height > 0);
  const problems: string[] = [];
  for (const [index, { text, seen, box }] of shown.entries()) {
    for (const other of shown.slice(index + 1)) {
      const width = Math.min(seen.right, other.seen.right) - Math.max(seen.left, other.seen.left);
      const height = Math.min(seen.bottom, other.seen.bottom) - Math.max(seen.top, other.seen.top);
      // Chromium gives two boxes for a text that is cut off.
      if (shown[index]?.parent === other.parent) continue;
      // What is scrolled may be below what stays.
      if (isSticky(shown[index]?.parent) !== isSticky(other.parent)) continue;
      if (width > 1 && height > 1) problems.push(`“${text}” and “${other.text}” overlap`);
    }
    // Of a page that scrolls, any text may be out of sight.
    const button = shown[index]?.parent.closest('button');
    const frame = button?.getBoundingClientRect();
    if (frame && (box.top < frame.top - 1 || box.bottom > frame.bottom + 1))
      problems.push(`“${text}” is cut off`);
  }
  return [...new Set(problems)];
}
