/** A list that is being converted to text. */
export interface List {
  /** The number of the next item; null for a list with bullets. */
  next: number | null;
  readonly step: 1 | -1;
  /** The kind of numbers: `1`, `a`, `A`, `i`, or `I`. */
  readonly type: string;
}

/** What the items of a list without numbers begin with. */
export const BULLET = '- ';

/** The list of a `ul`, `ol`, `menu`, or `dir` element. */
export function listOf(element: Element): List {
  const isReversed = element.hasAttribute('reversed');
  if (element.localName !== 'ol') return { next: null, step: 1, type: '' };
  return {
    next: integerOf(element, 'start') ?? (isReversed ? itemCount(element) : 1),
    step: isReversed ? -1 : 1,
    type: element.getAttribute('type') ?? '1',
  };
}

/** What the next item of a list begins with, such as `- ` or `4. `. Counts the item. */
export function nextMarker(list: List | null, item: Element): string {
  if (list === null || list.next === null) return BULLET;
  const number = integerOf(item, 'value') ?? list.next;
  list.next = number + list.step;
  return `${numeral(number, list.type)}. `;
}

function integerOf(element: Element, attribute: string): number | null {
  const number = Number.parseInt(element.getAttribute(attribute) ?? '', 10);
  return Number.isSafeInteger(number) ? number : null;
}

function itemCount(list: Element): number {
  return [...list.children].filter(({ localName }) => localName === 'li').length;
}

function numeral(number: number, type: string): string {
  const text =
    number < 1 ? '' : /a/i.test(type) ? letters(number) : /i/i.test(type) ? roman(number) : '';
  if (text === '') return String(number);
  return /[AI]/.test(type) ? text.toUpperCase() : text;
}

/** a, b, …, z, aa, ab, … */
function letters(number: number): string {
  let text = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCodePoint(97 + ((rest - 1) % 26)) + text;
  }
  return text;
}

/** Empty for numbers that Roman numerals cannot express. */
function roman(number: number): string {
  if (number > 3999) return '';
  const digits = String(number).padStart(4, '0');
  return ['m', 'cd', 'xl', 'iv']
    .map((_, place) => {
      const [one = '', five = '', ten = ''] = ['m', 'cdm', 'xlc', 'ivx'][place] ?? '';
      const patterns = ['', 'o', 'oo', 'ooo', 'of', 'f', 'fo', 'foo', 'fooo', 'ot'];
      const pattern = patterns[Number(digits[place])] ?? '';
      return pattern.replaceAll('o', one).replaceAll('f', five).replaceAll('t', ten);
    })
    .join('');
}
