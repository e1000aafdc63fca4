import { countSymbol, DEFAULT_SYMBOL, MAX_COUNT } from '../../src/zendesk/nav-bar-icon.ts';
import { digit, DIGIT, type Figure, PLUS, PLUS_SIZE, type Polygon } from './digits.ts';

/** Two speech bubbles, one in front of the other. */
const BUBBLES =
  'M2 3.5A1.5 1.5 0 0 1 3.5 2h8A1.5 1.5 0 0 1 13 3.5V5h-1.5V3.5h-8v5.8H4V11l-2 1.8zM6.5 6H15a1.5 1.5 0 0 1 1.5 1.5v9L14 14H6.5A1.5 1.5 0 0 1 5 12.5v-5A1.5 1.5 0 0 1 6.5 6zm1 2v1.4H14V8zm0 2.7v1.4h4.5v-1.4z';

/** The disc that holds a count. It covers the upper right corner of a speech bubble, with a gap around it. */
const DISC = { x: 12, y: 6, radius: 5.6 };
const GAP = 1.1;

/** The speech bubble behind the disc. */
const BUBBLE = { left: 1, top: 5, right: 14, bottom: 14.5, corner: 1.5, tail: 3 };

/** What the figures of “9+” are scaled by, and how far apart they are. */
const PAIR = { scale: 0.8, plusScale: 0.86, space: 0.5 };

/**
 * The app's icon in the navigation bar: a symbol for each count, drawn ahead, because Zendesk shows one of them and tints it.
 * So a count is cut out of its disc. Outlines run against the direction of the disc, which needs no attribute.
 */
export function navBarIcon(): string {
  const counts = Array.from({ length: MAX_COUNT + 1 }, (_, index) => index + 1);
  const symbols = [
    symbol(DEFAULT_SYMBOL, BUBBLES),
    ...counts.map((count) => symbol(countSymbol(count), withCount(count))),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`;
}

function symbol(id: string, path: string): string {
  return `<symbol id="${id}" viewBox="0 0 18 18"><path d="${path}"/></symbol>`;
}

function withCount(count: number): string {
  return bubble() + disc() + (count > MAX_COUNT ? moreThan(MAX_COUNT) : single(count));
}

function single(value: number): string {
  const { width, height } = DIGIT;
  return cutOut(digit(value), 1, DISC.x - width / 2, DISC.y - height / 2);
}

function moreThan(value: number): string {
  const { scale, plusScale, space } = PAIR;
  const [digitWidth, plusWidth] = [DIGIT.width * scale, PLUS_SIZE * plusScale];
  const left = DISC.x - (digitWidth + space + plusWidth) / 2;
  return (
    cutOut(digit(value), scale, left, DISC.y - (DIGIT.height * scale) / 2) +
    cutOut(PLUS, plusScale, left + digitWidth + space, DISC.y - plusWidth / 2)
  );
}

/** A figure that is left out of the disc, and its holes, which are part of the disc again. */
function cutOut({ outline, holes }: Figure, scale: number, left: number, top: number): string {
  const placed = (polygon: Polygon) =>
    polygon.map(([x, y]) => `${fixed(left + x * scale)} ${fixed(top + y * scale)}`);
  return [placed(outline).toReversed(), ...holes.map(placed)]
    .map((points) => `M${points.join('L')}z`)
    .join('');
}

function disc(): string {
  const { x, y, radius } = DISC;
  const half = `a${radius} ${radius} 0 0 1`;
  return `M${fixed(x - radius)} ${y}${half} ${2 * radius} 0${half} ${-2 * radius} 0z`;
}

/** The bubble without the circle around the disc: its edge follows that circle from the top to the right side. */
function bubble(): string {
  const { left, top, right, bottom, corner, tail } = BUBBLE;
  const radius = DISC.radius + GAP;
  const cutLeft = DISC.x - Math.sqrt(radius ** 2 - (DISC.y - top) ** 2);
  const cutBottom = DISC.y + Math.sqrt(radius ** 2 - (right - DISC.x) ** 2);
  const turn = `A${corner} ${corner} 0 0 1`;
  return [
    `M${left} ${top + corner}${turn} ${left + corner} ${top}H${fixed(cutLeft)}`,
    `A${fixed(radius)} ${fixed(radius)} 0 0 0 ${right} ${fixed(cutBottom)}`,
    `V${bottom - corner}${turn} ${right - corner} ${bottom}`,
    `H${left + tail}L${left} ${bottom + tail}z`,
  ].join('');
}

function fixed(value: number): string {
  return String(Number(value.toFixed(2)));
}
