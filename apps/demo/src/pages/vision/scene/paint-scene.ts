import { blankCanvas, HEIGHT, pixelsOf, WIDTH } from "./picture.js";

/** What stands in the pictures, in the order of its boxes. */
export const THINGS = ["house", "tree", "car", "light"] as const;
export type Thing = (typeof THINGS)[number];

/** A picture with a box around each thing, `[n, 4]` as x1, y1, x2, y2 in pixels. */
export interface Scene {
  readonly image: ImageData;
  readonly boxes: Float32Array;
}

interface Palette {
  readonly sky: readonly [above: string, below: string];
  readonly light: string;
  readonly hill: string;
  readonly meadow: string;
  readonly road: string;
  readonly wall: string;
  readonly roof: string;
  readonly pane: string;
  readonly leaves: string;
  readonly trunk: string;
  readonly car: string;
}

interface Place {
  readonly light: readonly [x: number, y: number];
  readonly house: readonly [left: number, bottom: number];
  readonly tree: readonly [x: number, bottom: number];
  readonly car: readonly [left: number, bottom: number];
}

const DAY: Palette = {
  sky: ["#7fb8e0", "#dcecf5"],
  light: "#f6c445",
  hill: "#8fae9a",
  meadow: "#7fa65c",
  road: "#8a8783",
  wall: "#f0e2c8",
  roof: "#b5533c",
  pane: "#5d87a8",
  leaves: "#3f7a46",
  trunk: "#6e4d33",
  car: "#c9402f",
};
const NIGHT: Palette = {
  sky: ["#141b3c", "#48406b"],
  light: "#f3efda",
  hill: "#2c3550",
  meadow: "#25402f",
  road: "#3c3b42",
  wall: "#6b6478",
  roof: "#3f2c3d",
  pane: "#ffd777",
  leaves: "#1d3a2c",
  trunk: "#33261f",
  car: "#3f6fb0",
};
const BY_DAY: Place = { light: [300, 46], house: [36, 178], tree: [210, 188], car: [228, 222] };
const BY_NIGHT: Place = { light: [62, 44], house: [214, 180], tree: [96, 190], car: [24, 224] };

/** A village by day. */
export const dayScene = (): Scene => paintScene(DAY, BY_DAY);

/** Another by night. */
export const nightScene = (): Scene => paintScene(NIGHT, BY_NIGHT);

function paintScene(palette: Palette, at: Place): Scene {
  const context = blankCanvas();
  paintGround(context, palette);
  const boxes = [
    paintHouse(context, palette, at.house),
    paintTree(context, palette, at.tree),
    paintCar(context, palette, at.car),
    paintLight(context, palette, at.light),
  ];
  return { image: pixelsOf(context), boxes: Float32Array.from(boxes.flat()) };
}

function paintGround(context: CanvasRenderingContext2D, palette: Palette): void {
  const sky = context.createLinearGradient(0, 0, 0, 150);
  sky.addColorStop(0, palette.sky[0]);
  sky.addColorStop(1, palette.sky[1]);
  context.fillStyle = sky;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  fillPath(context, palette.hill, "M0 150C60 96 110 92 170 132S300 92 360 124V200H0Z");
  fillPath(context, palette.meadow, "M0 162C90 140 220 158 360 146V240H0Z");
  fillPath(context, palette.road, "M0 212C120 200 240 206 360 200V232C240 238 120 230 0 240Z");
}

function paintHouse(
  context: CanvasRenderingContext2D,
  { wall, roof, pane, trunk }: Palette,
  [left, bottom]: readonly [number, number],
): number[] {
  const [width, height, eaves] = [96, 58, 8];
  const top = bottom - height;
  context.fillStyle = wall;
  context.fillRect(left, top, width, height);
  fillPath(
    context,
    roof,
    `M${left - eaves} ${top}L${left + width / 2} ${top - 40}L${left + width + eaves} ${top}Z`,
  );
  context.fillStyle = pane;
  context.fillRect(left + 12, top + 16, 20, 18);
  context.fillRect(left + 64, top + 16, 20, 18);
  context.fillStyle = trunk;
  context.fillRect(left + 40, top + 22, 17, 36);
  return [left - eaves, top - 40, left + width + eaves, bottom];
}

function paintTree(
  context: CanvasRenderingContext2D,
  { leaves, trunk }: Palette,
  [x, bottom]: readonly [number, number],
): number[] {
  context.fillStyle = trunk;
  context.fillRect(x - 5, bottom - 44, 10, 44);
  for (const [dx, dy, radius] of [
    [0, -82, 26],
    [-20, -62, 22],
    [20, -60, 23],
  ] as const)
    fillDisk(context, leaves, x + dx, bottom + dy, radius);
  return [x - 42, bottom - 108, x + 43, bottom];
}

function paintCar(
  context: CanvasRenderingContext2D,
  { car, pane, road }: Palette,
  [left, bottom]: readonly [number, number],
): number[] {
  const top = bottom - 36;
  fillPath(
    context,
    car,
    `M${left} ${bottom - 6}V${top + 18}Q${left + 2} ${top + 14} ${left + 20} ${top + 13}L${left + 32} ${top}H${left + 66}L${left + 80} ${top + 14}Q${left + 98} ${top + 15} ${left + 98} ${bottom - 6}Z`,
  );
  fillPath(
    context,
    pane,
    `M${left + 27} ${top + 13}L${left + 35} ${top + 4}H${left + 47}V${top + 13}ZM${left + 51} ${top + 13}V${top + 4}H${left + 64}L${left + 73} ${top + 13}Z`,
  );
  for (const wheel of [22, 76]) {
    fillDisk(context, "#1c1b1d", left + wheel, bottom - 7, 9);
    fillDisk(context, road, left + wheel, bottom - 7, 4);
  }
  return [left, top, left + 98, bottom + 2];
}

function paintLight(
  context: CanvasRenderingContext2D,
  { light }: Palette,
  [x, y]: readonly [number, number],
): number[] {
  const radius = 20;
  fillDisk(context, light, x, y, radius);
  return [x - radius, y - radius, x + radius, y + radius];
}

function fillPath(context: CanvasRenderingContext2D, colour: string, path: string): void {
  context.fillStyle = colour;
  context.fill(new Path2D(path));
}

function fillDisk(
  context: CanvasRenderingContext2D,
  colour: string,
  x: number,
  y: number,
  radius: number,
): void {
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}
