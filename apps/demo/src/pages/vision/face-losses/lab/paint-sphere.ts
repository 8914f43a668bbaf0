import type { Easel } from "../../../../components/painted-canvas.js";
import type { ShownDigits } from "./messages.js";
import { GRID, type Lines } from "./sphere-lines.js";
import { digitMarks, type Mark, pinMarks } from "./sphere-marks.js";
import { type See, type Turn, turned } from "./turned.js";

export interface SphereScene {
  readonly shown: ShownDigits;
  /** `[shown, 3]` and `[classes · sub-centers, 3]`. */
  readonly embeddings: Float32Array;
  readonly weights: Float32Array;
  /** Where the classes' regions end. */
  readonly borders: Lines;
  readonly turn: Turn;
  /** Whether digits that were kept back are shown, too. */
  readonly withUnseen: boolean;
}

const MARGIN = 22;
const BACK_ALPHA = 0.22;
const PIN_REACH = 1.1;
const PIN_RADIUS = 10;
const FRAME = 7;

/** The sphere with a digit where each embedding points, a pin where each class's weight does, and the regions' borders. */
export function paintSphere(easel: Easel, { turn, shown, ...scene }: SphereScene): void {
  const { context, width, height, colour } = easel;
  const radius = Math.min(width, height) / 2 - MARGIN;
  const see = turned(turn);
  context.save();
  context.translate(width / 2, height / 2);
  context.fillStyle = colour("--sunken");
  ball(context, radius);
  context.fill();
  context.textAlign = "center";
  context.textBaseline = "middle";
  const digits = digitMarks(shown, scene.embeddings, scene.withUnseen, see);
  const pins = pinMarks(shown, scene.weights, see);
  for (const isFront of [false, true]) {
    const isHere = ({ at }: Mark): boolean => at.z >= 0 === isFront;
    context.globalAlpha = isFront ? 1 : BACK_ALPHA;
    context.lineWidth = 1;
    paintLines(easel, GRID, "--line", radius, see, isFront);
    context.lineWidth = 1.75;
    paintLines(easel, scene.borders, "--line-strong", radius, see, isFront);
    if (isFront) paintSpokes(easel, radius, pins);
    paintDigits(easel, radius, digits.filter(isHere));
    paintPins(easel, radius, pins.filter(isHere));
  }
  context.globalAlpha = 1;
  context.strokeStyle = colour("--line-strong");
  context.lineWidth = 1;
  ball(context, radius);
  context.stroke();
  context.restore();
}

function ball(context: CanvasRenderingContext2D, radius: number): void {
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
}

/** The parts of lines that lie before, or behind. */
function paintLines(
  { context, colour }: Easel,
  lines: Lines,
  name: string,
  radius: number,
  see: See,
  isFront: boolean,
): void {
  context.strokeStyle = colour(name);
  context.beginPath();
  for (const line of lines) {
    let isDown = false;
    for (const point of line) {
      const { x, y, z } = see(...point);
      const isHere = z >= 0 === isFront;
      if (isHere && isDown) context.lineTo(radius * x, -radius * y);
      else if (isHere) context.moveTo(radius * x, -radius * y);
      isDown = isHere;
    }
  }
  context.stroke();
}

/** From the middle to each weight. */
function paintSpokes({ context, colour }: Easel, radius: number, pins: readonly Mark[]): void {
  context.lineWidth = 1.5;
  for (const { at, colour: name } of pins) {
    context.globalAlpha = at.z >= 0 ? 0.6 : BACK_ALPHA;
    context.strokeStyle = colour(name!);
    context.beginPath();
    context.moveTo(0, 0);
    context.lineTo(radius * PIN_REACH * at.x, -radius * PIN_REACH * at.y);
    context.stroke();
  }
  context.globalAlpha = 1;
}

function paintDigits({ context, colour }: Easel, radius: number, digits: readonly Mark[]): void {
  context.font = `600 ${Math.max(11, radius / 13)}px ${getComputedStyle(document.body).fontFamily}`;
  context.lineWidth = 1;
  for (const { at, digit, colour: name } of digits) {
    const [x, y] = [radius * at.x, -radius * at.y];
    context.fillStyle = colour(name ?? "--ink");
    context.fillText(String(digit), x, y);
    if (name !== undefined) continue;
    context.strokeStyle = colour("--ink");
    context.strokeRect(x - FRAME, y - FRAME - 1, 2 * FRAME, 2 * FRAME);
  }
}

function paintPins({ context, colour }: Easel, radius: number, pins: readonly Mark[]): void {
  context.font = `650 13px ${getComputedStyle(document.body).fontFamily}`;
  context.lineWidth = 2;
  for (const { at, digit, colour: name } of pins) {
    const [x, y] = [radius * PIN_REACH * at.x, -radius * PIN_REACH * at.y];
    context.fillStyle = colour(name!);
    context.strokeStyle = colour("--raised");
    context.beginPath();
    context.arc(x, y, PIN_RADIUS, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
    context.fillStyle = colour("--on-data");
    context.fillText(String(digit), x, y + 0.5);
  }
}
