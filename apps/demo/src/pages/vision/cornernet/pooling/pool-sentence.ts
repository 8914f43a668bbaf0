import { say } from "../../../../lang.js";
import { objectName } from "../scene/scene-editor.js";
import type { CornerState } from "../state.js";
import { text } from "../text.js";
import { CELLS, cellOf } from "./features.js";
import { isRows, lineAt, type PoolFrame, SCANS } from "./pool-frames.js";

/** The cell of each object's corner that a combined pool looks for. */
export function cornerCells({ d, o }: CornerState): [x: number, y: number][] {
  const first = d.value === "bottomRight" ? 2 : 0;
  const { boxes, labels } = o.value;
  return Array.from(labels, (_, object) => [
    cellOf(boxes[4 * object + first]!),
    cellOf(boxes[4 * object + first + 1]!),
  ]);
}

/** What happens in a frame of a pool. */
export function poolSentence(state: CornerState, { scan, done }: PoolFrame, whole: Float32Array): string {
  const words = say(text).pooling.sentences;
  if (scan === undefined) {
    const sums = cornerCells(state).map(([x, y], object) =>
      words.corner(objectName(state, object), String(whole[y * CELLS + x]!)),
    );
    return sums.length === 0 ? words.nothing : words.sum(sums.join(words.comma));
  }
  const side = SCANS[state.d.value][scan]!;
  const lines = done[scan]!;
  const kind = isRows(side) ? "row" : "column";
  if (lines === 0) return words.start[side];
  const at = lineAt(side, lines - 1) + 1;
  if (lines === 1) return words.first[kind](at);
  return words.line[kind](at, lineAt(side, lines - 2) + 1);
}
