import { type CornerMaps, cornerTargets } from "@kb/vision-losses/corner";
import { CELLS, STRIDE } from "@kb/vision-losses-bench/detect";
import type { JSX } from "preact";
import { say } from "../../../../lang.js";
import { objectName } from "../scene/scene-editor.js";
import { CLASSES, type CornerState } from "../state.js";
import { TagLine } from "../tags/tag-line.js";
import { text } from "../text.js";

interface LearntTagsProps {
  readonly state: CornerState;
  readonly tags: CornerMaps["tags"];
}

/** What the trained detector says where the drawing's corners truly are: alike for an object, if it has learnt well. */
export function LearntTags({ state, tags }: LearntTagsProps): JSX.Element {
  const { boxes, labels } = state.o.value;
  const { corners } = cornerTargets(boxes, labels, {
    ...{ height: CELLS, width: CELLS, classes: CLASSES, stride: STRIDE },
  });
  const at = (map: Float32Array, first: number) =>
    Float32Array.from(labels, (_, n) => map[corners[4 * n + first + 1]! * CELLS + corners[4 * n + first]!]!);
  const pair = { topLeft: at(tags.topLeft, 0), bottomRight: at(tags.bottomRight, 2) };
  const reach = Math.max(...[...pair.topLeft, ...pair.bottomRight].map(Math.abs), 1) + 0.4;
  return (
    <TagLine
      tags={pair}
      reach={reach}
      label={say(text).trained.tags}
      nameOf={(object) => objectName(state, object)}
    />
  );
}
