import type { LogDensity, Tangent } from "./log-density.js";
import { MethodError } from "./method-error.js";
import { firstTangents, tangentAt } from "./tangent-points.js";

/** The part of the hat under one tangent of T(f) = -1/√f, where the hat is 1 / tangent². */
export interface HatPiece {
  readonly at: Tangent;
  readonly left: number;
  readonly right: number;
  readonly area: number;
  /** The slopes of the chords to the neighbouring tangents' points, below which the density never is. */
  readonly leftChord: number | undefined;
  readonly rightChord: number | undefined;
}

export interface Hat {
  readonly pieces: readonly HatPiece[];
  /** The area under the chords. */
  readonly squeezed: number;
}

const MOST_TANGENTS = 200;
const ACCEPTANCE = 0.99;

/** Adds tangents where hat and squeeze differ most, until they hardly differ. */
export function buildHat(density: LogDensity, center: number): Hat {
  const tangents = firstTangents(density, center);
  if (tangents.length < 2) {
    throw new MethodError(
      "NO_MASS",
      center,
      0,
      `logPdf must be finite around ${center}; give another center`,
    );
  }
  for (;;) {
    const gaps = tangents.slice(1).map((right, i) => gapBetween(tangents[i]!, right));
    const pieces = piecesOf(tangents, gaps, density);
    const total = pieces.reduce((sum, { area }) => sum + area, 0);
    const squeezed = gaps.reduce((sum, gap) => sum + gap.squeezed, 0);
    if (!(total > 0 && total < Number.POSITIVE_INFINITY)) {
      throw new MethodError(
        "NO_MASS",
        center,
        0,
        `logPdf must have a finite mass under its tangents, got ${total}`,
      );
    }
    if (squeezed >= ACCEPTANCE * total || tangents.length >= MOST_TANGENTS) return { pieces, squeezed };
    const inserted = insertTangents(tangents, pieces, gaps, density, (1 - ACCEPTANCE) * total);
    if (inserted === 0) return { pieces, squeezed };
  }
}

/** What lies between two tangents' points. */
interface Gap {
  /** Where the tangents meet. */
  readonly meeting: number;
  readonly chord: number;
  readonly squeezed: number;
}

function gapBetween(a: Tangent, b: Tangent): Gap {
  const width = b.x - a.x;
  const chord = (b.value - a.value) / width;
  const slack = 1e-9 * (Math.abs(a.slope) + Math.abs(b.slope) + Math.abs(chord));
  if (!(a.slope >= chord - slack && chord >= b.slope - slack)) {
    const message = `logPdf must make -1/√pdf concave, with dLogPdf as its derivative: it is not between ${a.x} and ${b.x}`;
    throw new MethodError("ENVELOPE_VIOLATED", a.x, 0, message);
  }
  const bend = a.slope - b.slope;
  const share = bend > 0 ? (chord - b.slope) / bend : 0.5;
  const meeting = a.x + width * Math.min(1, Math.max(0, share));
  return { meeting, chord, squeezed: width / (a.value * b.value) };
}

function piecesOf(tangents: readonly Tangent[], gaps: readonly Gap[], density: LogDensity): HatPiece[] {
  const [low, high] = density.domain;
  return tangents.map((at, i) => {
    const left = gaps[i - 1]?.meeting ?? low;
    const right = gaps[i]?.meeting ?? high;
    return {
      at,
      left,
      right,
      area: areaOf(at, left, right),
      leftChord: gaps[i - 1]?.chord,
      rightChord: gaps[i]?.chord,
    };
  });
}

/** The integral of 1 / tangent²; infinite if the tangent reaches 0. */
function areaOf(at: Tangent, left: number, right: number): number {
  const [from, to] = [valueAt(at, left), valueAt(at, right)];
  if (!(from < 0 && to < 0)) return Number.POSITIVE_INFINITY;
  if (left === Number.NEGATIVE_INFINITY && right === Number.POSITIVE_INFINITY)
    return Number.POSITIVE_INFINITY;
  if (right === Number.POSITIVE_INFINITY) return 1 / (at.slope * from);
  if (left === Number.NEGATIVE_INFINITY) return -1 / (at.slope * to);
  return (right - left) / (from * to);
}

/** Where the area from the left of a piece reaches `area`. */
export function inverseOf({ at, left, right, area: whole }: HatPiece, area: number): number {
  if (left === Number.NEGATIVE_INFINITY) {
    const to = valueAt(at, right);
    const rest = whole - area;
    return right - (rest * to * to) / (1 + rest * to * at.slope);
  }
  const from = valueAt(at, left);
  return Math.min(right, left + (area * from * from) / (1 - area * from * at.slope));
}

function valueAt(at: Tangent, x: number): number {
  return at.slope === 0 ? at.value : at.value + at.slope * (x - at.x);
}

/** Adds a tangent in every gap and tail that wastes more than its share of `waste`; answers how many. */
function insertTangents(
  tangents: Tangent[],
  pieces: readonly HatPiece[],
  gaps: readonly Gap[],
  density: LogDensity,
  waste: number,
): number {
  const share = waste / (pieces.length + 1);
  const added: Tangent[] = [];
  const tryAt = (x: number, low: number, high: number): void => {
    const tangent = x > low && x < high ? tangentAt(density, x) : undefined;
    if (tangent) added.push(tangent);
  };
  const [low, high] = density.domain;
  for (let i = 0; i <= gaps.length; i++) {
    const [left, right] = [tangents[i - 1], tangents[i]];
    if (left && right) {
      const gap = gaps[i - 1]!;
      const hat = areaOf(left, left.x, gap.meeting) + areaOf(right, gap.meeting, right.x);
      if (hat - gap.squeezed > share) tryAt(gap.meeting, left.x, right.x);
    }
  }
  const [first, last] = [pieces[0]!, pieces.at(-1)!];
  if (areaOf(first.at, first.left, first.at.x) > share)
    tryAt(beyond(tangents[1]!.x, first.at.x, low), low, first.at.x);
  if (areaOf(last.at, last.at.x, last.right) > share)
    tryAt(beyond(tangents.at(-2)!.x, last.at.x, high), last.at.x, high);
  tangents.push(...added);
  tangents.sort((a, b) => a.x - b.x);
  return added.length;
}

/** From `from` over `to` as far again, or halfway to the end. */
function beyond(from: number, to: number, end: number): number {
  const next = to + (to - from);
  return Math.abs(next - to) < Math.abs(end - to) / 2 ? next : to + (end - to) / 2;
}
