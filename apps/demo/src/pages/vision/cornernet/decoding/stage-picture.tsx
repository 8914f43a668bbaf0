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

/** The drawing with what is left after a stage: corners, or pairs of them as boxes. */
export function StagePicture({ state, decoded, stage }: StagePictureProps): JSX.Element {
  const label = say(text).decoding.stages[stage];
  const isCorners = stage === "peaks" || stage === "best";
  return (
    <ScenePicture state={state} label={label}>
      {isCorners ? (
        <svg class="boxes-over" viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true">
          {decoded[stage].map((corner, n) => (
            <path
              key={n}
              class={`found-corner found-corner-${corner.label}`}
              opacity={0.15 + 0.85 * corner.score}
              d={mark(corner)}
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

/** An angle as the corner is one. */
function mark({ kind, x, y }: FoundCorner): string {
  const arm = kind === "topLeft" ? ARM : -ARM;
  return `M${x} ${y + arm}V${y}H${x + arm}`;
}
