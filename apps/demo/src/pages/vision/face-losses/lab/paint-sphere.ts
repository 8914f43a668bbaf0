import type { Easel } from "../../../../components/painted-canvas.js";
import type { ShownDigits } from "./messages.js";
import { type Seen, type Turn, turned } from "./turned.js";

export interface SphereScene {
  readonly shown: ShownDigits;
  /** `[shown, 3]` and `[classes · sub-centers, 3]`. */
  readonly embeddings: Float32Array;
  readonly weights: Float32Array;
  readonly turn: Turn;
  /** Whether digits that were kept back are shown, too. */
  readonly withUnseen: boolean;
}

/** As many as there are classes; the digits themselves tell them apart, too. */
const COLOURS = [
  "--data-1",
  "--current",
  "--accepted",
  "--data-3",
  "--error",
  "--data-4",
  "--data-2",
  "--ink-soft",
] as const;

const MARGIN = 22;
const BACK_ALPHA = 0.22;
const WEIGHT_REACH = 1.1;
const MERIDIANS = 12;
const PARALLELS = [-60, -30, 0, 30, 60];
const FINENESS = 6;

/** The sphere with a digit where each embedding points, and a pin where each class's weight does. */
export function paintSphere(easel: Easel, scene: SphereScene): void {
  const { context, width, height, colour } = easel;
  const radius = Math.min(width, height) / 2 - MARGIN;
  const see = turned(scene.turn);
  context.save();
  context.translate(width / 2, height / 2);
  context.fillStyle = colour("--sunken");
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.fill();
  const digits = digitsOf(scene, see);
  const pins = pinsOf(scene, see);
  for (const isFront of [false, true]) {
    const isHere = ({ z }: Seen): boolean => z >= 0 === isFront;
    context.globalAlpha = isFront ? 1 : BACK_ALPHA;
    paintGrid(easel, radius, see, isFront);
    if (isFront) paintSpokes(easel, radius, pins);
    paintDigits(
      easel,
      radius,
      digits.filter(({ at }) => isHere(at)),
    );
    paintPins(
      easel,
      radius,
      pins.filter(({ at }) => isHere(at)),
    );
  }
  context.globalAlpha = 1;
  context.strokeStyle = colour("--line-strong");
  context.lineWidth = 1;
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.stroke();
  context.restore();
}

interface Mark {
  readonly at: Seen;
  readonly digit: number;
  /** Absent where the digit was kept back. */
  readonly colour: string | undefined;
}

type See = ReturnType<typeof turned>;

function colourOf(own: number): string {
  return COLOURS[own % COLOURS.length]!;
}

/** The directions of the embeddings, from back to front. */
function digitsOf({ shown, embeddings, withUnseen }: SphereScene, see: See): Mark[] {
  const marks: Mark[] = [];
  shown.labels.forEach((digit, index) => {
    const isKnown = index < shown.known;
    if (!isKnown && !withUnseen) return;
    const [x, y, z] = embeddings.subarray(3 * index, 3 * index + 3) as unknown as [number, number, number];
    const length = Math.hypot(x, y, z) || 1;
    const own = shown.classes.indexOf(digit);
    marks.push({
      at: see(x / length, y / length, z / length),
      digit,
      colour: isKnown ? colourOf(own) : undefined,
    });
  });
  return marks.sort((one, other) => one.at.z - other.at.z);
}

function pinsOf({ shown, weights }: SphereScene, see: See): Mark[] {
  const rows = weights.length / 3;
  const perClass = rows / shown.classes.length;
  return Array.from({ length: rows }, (_, row): Mark => {
    const [x, y, z] = weights.subarray(3 * row, 3 * row + 3) as unknown as [number, number, number];
    const length = Math.hypot(x, y, z) || 1;
    const own = Math.floor(row / perClass);
    return {
      at: see(x / length, y / length, z / length),
      digit: shown.classes[own]!,
      colour: colourOf(own),
    };
  }).sort((one, other) => one.at.z - other.at.z);
}

function paintGrid({ context, colour }: Easel, radius: number, see: See, isFront: boolean): void {
  context.strokeStyle = colour("--line");
  context.lineWidth = 1;
  context.beginPath();
  const line = (pointAt: (degrees: number) => readonly [number, number, number]): void => {
    let isDown = false;
    for (let degrees = 0; degrees <= 360; degrees += FINENESS) {
      const { x, y, z } = see(...pointAt(degrees));
      if (z >= 0 !== isFront) isDown = false;
      else if (isDown) context.lineTo(radius * x, -radius * y);
      else {
        context.moveTo(radius * x, -radius * y);
        isDown = true;
      }
    }
  };
  const [sin, cos] = [Math.sin, Math.cos].map((of) => (degrees: number) => of((degrees * Math.PI) / 180)) as [
    (degrees: number) => number,
    (degrees: number) => number,
  ];
  for (let meridian = 0; meridian < MERIDIANS / 2; meridian++) {
    const turn = (meridian * 360) / MERIDIANS;
    line((at) => [cos(at) * cos(turn), sin(at), cos(at) * sin(turn)]);
  }
  for (const parallel of PARALLELS)
    line((at) => [cos(parallel) * cos(at), sin(parallel), cos(parallel) * sin(at)]);
  context.stroke();
}

/** From the middle to each weight. */
function paintSpokes({ context, colour }: Easel, radius: number, pins: readonly Mark[]): void {
  context.lineWidth = 1.5;
  for (const { at, colour: name } of pins) {
    context.globalAlpha = at.z >= 0 ? 0.55 : BACK_ALPHA;
    context.strokeStyle = colour(name!);
    context.beginPath();
    context.moveTo(0, 0);
    context.lineTo(radius * WEIGHT_REACH * at.x, -radius * WEIGHT_REACH * at.y);
    context.stroke();
  }
  context.globalAlpha = 1;
}

function paintDigits({ context, colour }: Easel, radius: number, digits: readonly Mark[]): void {
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.font = `600 ${Math.max(11, radius / 13)}px ${getComputedStyle(document.body).fontFamily}`;
  for (const { at, digit, colour: name } of digits) {
    context.fillStyle = colour(name ?? "--ink");
    context.fillText(String(digit), radius * at.x, -radius * at.y);
    if (name !== undefined) continue;
    context.strokeStyle = colour("--ink");
    context.strokeRect(radius * at.x - 7, -radius * at.y - 7.5, 14, 14);
  }
}

function paintPins({ context, colour }: Easel, radius: number, pins: readonly Mark[]): void {
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.font = `650 13px ${getComputedStyle(document.body).fontFamily}`;
  for (const { at, digit, colour: name } of pins) {
    const [x, y] = [radius * WEIGHT_REACH * at.x, -radius * WEIGHT_REACH * at.y];
    context.fillStyle = colour(name!);
    context.strokeStyle = colour("--raised");
    context.lineWidth = 2;
    context.beginPath();
    context.arc(x, y, 10, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
    context.fillStyle = colour("--on-data");
    context.fillText(String(digit), x, y + 0.5);
  }
}
