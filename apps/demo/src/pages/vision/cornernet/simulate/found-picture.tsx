import type { DecodedCorners } from "@kb/vision-losses/corner";
import { SHAPES } from "@kb/vision-losses-bench/detect";
import type { JSX } from "preact";
import { say } from "../../../../lang.js";
import { BoxesOver, type ShownBox } from "../scene/boxes-over.js";
import { ScenePicture } from "../scene/scene-picture.js";
import type { CornerState } from "../state.js";
import { text } from "../text.js";
import { compare } from "./compare.js";

interface FoundPictureProps {
  readonly state: CornerState;
  readonly found: DecodedCorners;
}

/** The drawing with the boxes that were found, and how many of them are right. */
export function FoundPicture({ state, found }: FoundPictureProps): JSX.Element {
  const words = say(text);
  const { boxes, labels } = state.o.value;
  const { objectOf, hits, wrong, missed } = compare(found, state.o.value);
  const hit = new Set(objectOf);
  const lost = Array.from(labels.keys()).filter((object) => !hit.has(object));
  const shown: ShownBox[] = [
    ...lost.map((object) => ({
      box: boxes.subarray(4 * object, 4 * object + 4),
      kind: "missed" as const,
    })),
    ...Array.from(objectOf, (object, n) => ({
      box: found.boxes.subarray(4 * n, 4 * n + 4),
      kind: object < 0 ? ("wrong" as const) : ("right" as const),
      name: [
        ...(object < 0 ? [] : [words.scene.shapes[SHAPES[found.classes[n]!]!]]),
        found.scores[n]!.toFixed(2),
      ].join(" "),
      strength: 0.4 + found.scores[n]!,
    })).reverse(),
  ];
  const reading = words.found.reading(hits, labels.length, wrong);
  return (
    <>
      <ScenePicture state={state} label={reading}>
        <BoxesOver boxes={shown} />
      </ScenePicture>
      <p class="corner-reading" aria-live="polite">
        {reading} {missed > 0 && words.found.missed}
      </p>
    </>
  );
}
