/**
 * What axe does not measure of colors: placeholders, the borders of fields, and the marks of pressed and current elements.
 * Runs in a frame.
 *
 * @returns a line for each contrast that is too low, with what it should be
 */
export async function lowContrasts(): Promise<string[]> {
  type Color = readonly [red: number, green: number, blue: number, alpha: number];

  // Colors in a transition are not those that the agent sees.
  const transitions = () => document.getAnimations().filter((one) => one instanceof CSSTransition);
  do {
    await Promise.allSettled(transitions().map(({ finished }) => finished));
    await new Promise((resolve) => setTimeout(resolve, 50));
  } while (transitions().length > 0);

  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

  function parse(color: string): Color {
    if (!context || color === '') return [0, 0, 0, 0];
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  }

  function over(top: Color, bottom: Color): Color {
    const [red, green, blue, alpha] = top;
    const mix = (above: number, below: number) => above * alpha + below * (1 - alpha);
    return [mix(red, bottom[0]), mix(green, bottom[1]), mix(blue, bottom[2]), 1];
  }

  /** The color behind the content of an element. */
  function backgroundOf(element: Element | null): Color {
    if (element === null) return parse('Canvas');
    const own = parse(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over(own, backgroundOf(element.parentElement));
  }

  function luminance([red, green, blue]: Color): number {
    const linear = (value: number) => {
      const part = value / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  function contrast(color: Color, background: Color): number {
    const [one, other] = [luminance(over(color, background)), luminance(background)];
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  const problems: string[] = [];

  function expectContrast(what: string, element: Element, found: number, least: number): void {
    if (found >= least) return;
    const name = element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40) ?? '';
    const of = `<${element.tagName.toLowerCase()} ${element.getAttribute('type') ?? ''}> ${name}`;
    problems.push(`${what} of ${of}: ${found.toFixed(2)}, at least ${least}`);
  }

  function isVisible(element: Element): boolean {
    return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  }

  /** The contrasts of the lines that an element draws around or in itself: borders, outline, shadow, line under its text. */
  function lines(element: Element, pseudo: string | null = null): Map<string, number> {
    const style = getComputedStyle(element, pseudo);
    const inside = backgroundOf(element);
    const outside = backgroundOf(element.parentElement);
    const found = new Map<string, number>();
    // A line is seen against both sides of it, and the better one counts.
    const add = (name: string, color: string) => {
      const parsed = parse(color);
      const best = Math.max(contrast(parsed, inside), contrast(parsed, outside));
      found.set(`${name} ${color}`, best);
    };
    for (const side of ['top', 'right', 'bottom', 'left']) {
      const width = Number.parseFloat(style.getPropertyValue(`border-${side}-width`));
      if (width > 0) add(`border ${width}`, style.getPropertyValue(`border-${side}-color`));
    }
    if (style.outlineStyle !== 'none') add('outline', style.outlineColor);
    for (const shadow of style.boxShadow.match(/(?:rgba?|color|oklab|oklch)\([^)]*\)[^,]*/g) ?? [])
      add(`shadow${shadow.replace(/^[^)]*\)/, '')}`, /^[^)]*\)/.exec(shadow)?.[0] ?? '');
    if (style.textDecorationLine !== 'none') add('line', style.textDecorationColor);
    return found;
  }

  /** What shows that an element is marked, apart from its fill: lines, icons, generated content. */
  function marks(element: Element): Map<string, number> {
    const found = lines(element);
    for (const pseudo of ['::before', '::after']) {
      const { content, backgroundColor, width } = getComputedStyle(element, pseudo);
      if (content === 'none' || Number.parseFloat(width) === 0) continue;
      const color = contrast(parse(backgroundColor), backgroundOf(element));
      found.set(`${pseudo} ${backgroundColor}`, color);
      for (const [name, value] of lines(element, pseudo)) found.set(`${pseudo} ${name}`, value);
    }
    for (const icon of element.querySelectorAll('svg')) {
      if (!isVisible(icon)) continue;
      const { color } = getComputedStyle(icon);
      found.set(`icon ${icon.innerHTML}`, contrast(parse(color), backgroundOf(icon)));
    }
    return found;
  }

  /** The same element without its mark, or another one of its group that is not marked. */
  function marksWithout(element: HTMLElement, attribute: string, value: string) {
    const part = attribute === 'aria-current' ? partOf(element) : null;
    const others = [...document.querySelectorAll<HTMLElement>(part?.tagName ?? '.none')];
    const other = others.find((one) => one !== part && isVisible(one) && !isMarked(one));
    if (part && other) return marks(other);
    const group = element.closest('[role="group"], [role="listbox"], [role="menu"], ul, nav');
    const twin = [...(group?.querySelectorAll(`[${attribute}="false"]`) ?? [])].find(isVisible);
    if (twin) return marks(twin);
    const { transition } = element.style;
    element.style.transition = 'none';
    element.setAttribute(attribute, 'false');
    const found = marks(element);
    element.setAttribute(attribute, value);
    element.style.transition = transition;
    return found;
  }

  /** The part of the page that a current button opens or is in. Its mark may be on it. */
  function partOf(element: Element): Element | null {
    return element.closest('article, li, tr');
  }

  function isMarked(part: Element): boolean {
    return part.querySelector('[aria-current]:not([aria-current="false"])') !== null;
  }

  const FIELDS =
    'input:not([type="radio"], [type="checkbox"], [type="hidden"]), textarea, select, [data-garden-id="forms.input_group"]';
  for (const field of document.querySelectorAll(FIELDS)) {
    if (!isVisible(field) || field.matches(':disabled, [role="combobox"] *')) continue;
    // The border may be that of a group around the field.
    const parents = [field, field.parentElement, field.parentElement?.parentElement ?? null];
    const best = parents.flatMap((one) => (one ? [...lines(one).values()] : []));
    expectContrast('border', field, Math.max(0, ...best), 3);
    if (!field.getAttribute('placeholder')) continue;
    const { color } = getComputedStyle(field, '::placeholder');
    const found = contrast(parse(color), backgroundOf(field));
    expectContrast('placeholder', field, found, 4.5);
  }

  for (const choice of document.querySelectorAll('input[type="radio"], input[type="checkbox"]')) {
    const label = choice.nextElementSibling;
    if (!label || !isVisible(label) || choice.matches(':disabled')) continue;
    const best = Math.max(0, ...lines(label, '::before').values(), ...lines(choice).values());
    expectContrast('border', choice, best, 3);
  }

  for (const attribute of ['aria-pressed', 'aria-current', 'aria-selected']) {
    for (const marked of document.querySelectorAll<HTMLElement>(`[${attribute}]`)) {
      const value = marked.getAttribute(attribute) ?? '';
      if (['false', ''].includes(value) || !isVisible(marked)) continue;
      const without = marksWithout(marked, attribute, value);
      const part = attribute === 'aria-current' ? partOf(marked) : null;
      const own = [...marks(part ?? marked)].filter(([name]) => !without.has(name));
      expectContrast(attribute, marked, Math.max(0, ...own.map(([, found]) => found)), 3);
    }
  }
  return problems;
}
