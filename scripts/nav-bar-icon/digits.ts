/** A closed polygon. */
export type Polygon = readonly (readonly [x: number, y: number])[];

/** The outline of a figure, and the polygons inside it that are not part of it. All of them clockwise. */
export interface Figure {
  readonly outline: Polygon;
  readonly holes: readonly Polygon[];
}

/** The size of a digit, in the unit of its polygons. */
export const DIGIT = { width: 4.6, height: 7 };

const SIX: Figure = figure(
  '1.1,0 3.5,0 4.6,1.1 4.6,1.9 3.2,1.9 3.2,1.7 2.9,1.4 1.7,1.4 1.4,1.7 1.4,2.7 3.5,2.7 4.6,3.8 4.6,5.9 3.5,7 1.1,7 0,5.9 0,1.1',
  '1.4,4.1 2.9,4.1 3.2,4.4 3.2,5.3 2.9,5.6 1.7,5.6 1.4,5.3',
);

const DIGITS: Readonly<Record<number, Figure>> = {
  1: figure('0.4,1.5 2.2,0 3.3,0 3.3,7 1.8,7 1.8,2.2 0.4,3.2'),
  2: figure(
    '0,1.1 1.1,0 3.5,0 4.6,1.1 4.6,2.9 2.1,5.6 4.6,5.6 4.6,7 0,7 0,5.8 3.2,2.4 3.2,1.7 2.9,1.4 1.7,1.4 1.4,1.7 1.4,2 0,2',
  ),
  3: figure(
    '0,1.1 1.1,0 3.5,0 4.6,1.1 4.6,2.8 3.9,3.5 4.6,4.2 4.6,5.9 3.5,7 1.1,7 0,5.9 0,5.1 1.4,5.1 1.4,5.3 1.7,5.6 2.9,5.6 3.2,5.3 3.2,4.5 2.9,4.2 1.5,4.2 1.5,2.8 2.9,2.8 3.2,2.5 3.2,1.7 2.9,1.4 1.7,1.4 1.4,1.7 1.4,1.9 0,1.9',
  ),
  4: figure(
    '2,0 3.9,0 3.9,4.1 4.8,4.1 4.8,5.4 3.9,5.4 3.9,7 2.5,7 2.5,5.4 -0.2,5.4 -0.2,4.2',
    '2.5,1.9 2.5,4.1 1.3,4.1',
  ),
  5: figure(
    '0.2,0 4.4,0 4.4,1.4 1.6,1.4 1.6,2.6 3.5,2.6 4.6,3.7 4.6,5.9 3.5,7 1.1,7 0,5.9 0,5.1 1.4,5.1 1.4,5.3 1.7,5.6 2.9,5.6 3.2,5.3 3.2,4.3 2.9,4 0.2,4',
  ),
  6: SIX,
  7: figure('0,0 4.6,0 4.6,1.3 2.4,7 0.9,7 3,1.4 0,1.4'),
  8: figure(
    '1.1,0 3.5,0 4.6,1.1 4.6,2.8 3.9,3.5 4.6,4.2 4.6,5.9 3.5,7 1.1,7 0,5.9 0,4.2 0.7,3.5 0,2.8 0,1.1',
    '1.7,1.4 2.9,1.4 3.2,1.7 3.2,2.5 2.9,2.8 1.7,2.8 1.4,2.5 1.4,1.7',
    '1.7,4.2 2.9,4.2 3.2,4.5 3.2,5.3 2.9,5.6 1.7,5.6 1.4,5.3 1.4,4.5',
  ),
  9: { outline: upsideDown(SIX.outline), holes: SIX.holes.map(upsideDown) },
};

/** A plus sign as wide as high. */
export const PLUS = figure(
  '1.2,0 2.4,0 2.4,1.2 3.6,1.2 3.6,2.4 2.4,2.4 2.4,3.6 1.2,3.6 1.2,2.4 0,2.4 0,1.2 1.2,1.2',
);
export const PLUS_SIZE = 3.6;

/** A digit from 1 to 9. */
export function digit(value: number): Figure {
  const found = DIGITS[value];
  if (!found) throw new Error(`There is no figure for ${value}.`);
  return found;
}

function figure(outline: string, ...holes: string[]): Figure {
  return { outline: polygon(outline), holes: holes.map(polygon) };
}

function polygon(points: string): Polygon {
  return points.split(' ').map((point) => {
    const [x = 0, y = 0] = point.split(',').map(Number);
    return [x, y] as const;
  });
}

/** Turned by half a circle within the size of a digit, which keeps the direction. */
function upsideDown(points: Polygon): Polygon {
  return points.map(([x, y]) => [DIGIT.width - x, DIGIT.height - y] as const);
}
