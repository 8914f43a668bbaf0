/** A box in a picture's pixels. */
export type Box = readonly [x1: number, y1: number, x2: number, y2: number];

/** What boxes can be. */
export interface BoxLimits {
  /** Of the picture, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Coordinates are multiples of this. */
  readonly grain: number;
  readonly leastSide: number;
}

/** The box between two points, within the picture, left before right. */
export function boxBetween([x1, y1, x2, y2]: Box, { width, height, grain }: BoxLimits): Box {
  const within = (values: readonly number[], most: number): number[] =>
    values.map((value) => rounded(Math.min(most, Math.max(0, value)), grain)).sort((a, b) => a - b);
  const [across, down] = [within([x1, x2], width), within([y1, y2], height)];
  return [across[0]!, down[0]!, across[1]!, down[1]!];
}

/** The box elsewhere, still whole within the picture. */
export function movedBox([x1, y1, x2, y2]: Box, dx: number, dy: number, limits: BoxLimits): Box {
  const { width, height, grain } = limits;
  const x = rounded(Math.min(width - x2, Math.max(-x1, dx)), grain);
  const y = rounded(Math.min(height - y2, Math.max(-y1, dy)), grain);
  return [x1 + x, y1 + y, x2 + x, y2 + y];
}

/** The box with one of its corners elsewhere: 0 top left, 1 top right, 2 bottom left, 3 bottom right. */
export function stretchedBox(box: Box, corner: number, dx: number, dy: number, limits: BoxLimits): Box {
  const { leastSide } = limits;
  const [x1, y1, x2, y2] = box;
  const isRight = corner % 2 === 1;
  const isLow = corner >= 2;
  return boxBetween(
    [
      isRight ? x1 : Math.min(x1 + dx, x2 - leastSide),
      isLow ? y1 : Math.min(y1 + dy, y2 - leastSide),
      isRight ? Math.max(x2 + dx, x1 + leastSide) : x2,
      isLow ? Math.max(y2 + dy, y1 + leastSide) : y2,
    ],
    limits,
  );
}

/** Which corner of the box is within `reach` of a point, if any; small boxes keep room to be taken by. */
export function cornerNear([x1, y1, x2, y2]: Box, x: number, y: number, reach: number): number | undefined {
  const isNear = (edge: number, at: number, side: number): boolean =>
    Math.abs(edge - at) <= Math.min(reach, side / 3);
  return [0, 1, 2, 3].find(
    (k) => isNear(k % 2 ? x2 : x1, x, x2 - x1) && isNear(k >= 2 ? y2 : y1, y, y2 - y1),
  );
}

/** The smallest of the boxes, grown by `reach`, that a point lies in. */
export function smallestAround(
  boxes: readonly Box[],
  x: number,
  y: number,
  reach: number,
): number | undefined {
  const area = ([x1, y1, x2, y2]: Box) => (x2 - x1) * (y2 - y1);
  return boxes
    .map((_, n) => n)
    .filter((n) => {
      const [x1, y1, x2, y2] = boxes[n]!;
      return x >= x1 - reach && x <= x2 + reach && y >= y1 - reach && y <= y2 + reach;
    })
    .sort((n, m) => area(boxes[n]!) - area(boxes[m]!))[0];
}

const rounded = (value: number, grain: number): number => Math.round(value / grain) * grain;
