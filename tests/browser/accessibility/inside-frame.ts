/**
 * The open tooltips, menus, and dialogs that are not wholly in the frame, and the texts in them that are cut off. Runs in a
 * frame.
 */
export function outsideFrame(): string[] {
  const { clientWidth, clientHeight } = document.documentElement;
  const opened = '[role="tooltip"], [role="menu"], [role="dialog"], [role="listbox"]';
  return [...document.querySelectorAll(opened)].flatMap((element) => {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const isInside = left >= 0 && top >= 0 && right <= clientWidth && bottom <= clientHeight;
    const isCut = element.scrollWidth > element.clientWidth + 1;
    if (isInside && !isCut) return [];
    const name = element.textContent?.trim().slice(0, 40) ?? '';
    const edges = [left, top, right, bottom].map(Math.round).join(' ');
    return [`${element.role ?? ''} ${name}: ${edges} in ${clientWidth} × ${clientHeight}`];
  });
}
