import { SHAPES, SIDE } from "@kb/vision-losses-bench/detect";
import type { JSX } from "preact";
import { say } from "../../../../lang.js";
import { BoxesOver } from "../scene/boxes-over.js";
import { ScenePicture } from "../scene/scene-picture.js";
import { compare } from "../simulate/compare.js";
import type { CornerState } from "../state.js";
import { text } from "../text.js";
import type { Decoded, FoundCorner, Pair, STAGES } from "./stages.js";

interface StagePictureProps {
  readonly state: CornerState;
  readonly decoded: Decoded;
  readonly stage: (typeof STAGES)[number];
}

/** More pairs than this are a thicket: the best are shown. */
const MOST_PAIRS = 150;
const ARM = 2.2;
const SHADES = 8;

/** The drawing with what is left after a stage: corners, or pairs of them as boxes. */
export function StagePicture({ state, decoded, stage }: StagePictureProps): JSX.Element {
  const label = say(text).decoding.stages[stage];
  const isCorners = stage === "peaks" || stage === "best";
  return (
    <ScenePicture state={state} label={label}>
      {isCorners ? (
        <svg class="boxes-over" viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true">
          {marksOf(decoded[stage]).map(({ label: shape, shade, path }) => (
            <path
              key={`${shape} ${shade}`}
              class={`found-corner found-corner-${shape}`}
              opacity={0.15 + (0.85 * shade) / SHADES}
              d={path}
            />
          ))}
        </svg>
      ) : (
        <Pairs state={state} pairs={decoded[stage]} isLast={stage === "soft"} />
      )}
    </ScenePicture>
  );
}

function Pairs({
  state,
  pairs,
  isLast,
}: {
  readonly state: CornerState;
  readonly pairs: readonly Pair[];
  readonly isLast: boolean;
}): JSX.Element {
  const words = say(text).scene;
  const { objectOf } = compare(
    {
      boxes: Float32Array.from(pairs.flatMap(({ box }) => box)),
      classes: Int32Array.from(pairs, ({ label }) => label),
    },
    state.o.value,
  );
  const shown = pairs.slice(0, MOST_PAIRS).map(({ box, label, score }, n) => ({
    box: [
      Math.min(box[0], box[2]),
      Math.min(box[1], box[3]),
      Math.max(box[0], box[2]),
      Math.max(box[1], box[3]),
    ],
    kind: objectOf[n]! < 0 ? ("wrong" as const) : ("right" as const),
    name: isLast ? `${words.shapes[SHAPES[label]!]} ${score.toFixed(2)}` : undefined,
    strength: isLast ? 1 : score,
  }));
  return <BoxesOver boxes={shown.reverse()} />;
}

/** Corners of one shape and of about the same score as one path each: hundreds of elements would be slow. */
function marksOf(corners: readonly FoundCorner[]): { label: number; shade: number; path: string }[] {
  const marks = SHAPES.flatMap((_, label) =>
    Array.from({ length: SHADES + 1 }, (_, shade) => ({
      ...{ label, shade },
      path: corners
        .filter((corner) => corner.label === label && Math.round(SHADES * corner.score) === shade)
        .map(mark)
        .join(""),
    })),
  );
  return marks.filter(({ path }) => path !== "");
}

/** An angle as the corner is one. */
function mark({ kind, x, y }: FoundCorner): string {
  const arm = kind === "topLeft" ? ARM : -ARM;
  return `M${x.toFixed(1)} ${(y + arm).toFixed(1)}v${-arm}h${arm}`;
}
