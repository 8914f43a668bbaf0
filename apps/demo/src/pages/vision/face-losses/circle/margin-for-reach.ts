import type { FaceLossesState } from "../state.js";
import { circleLosses } from "./circle-losses.js";
import { reachOf } from "./regions.js";
import { normOf } from "./sample.js";

/** The margin at which the first class's region reaches about so many degrees from its weight. */
export function marginForReach({ l, s, w, x }: FaceLossesState, degrees: number): number {
  const { margin, settings } = circleLosses[l.peek()];
  const { min, max, step } = margin!;
  const norm = normOf(x.peek()[0]!);
  const at = (index: number): number => Number((min + index * step).toFixed(2));
  const reach = (index: number): number => reachOf(settings(at(index), s.peek()), w.peek(), 0, norm);
  // The greater the margin, the less is claimed: halve what is left of the scale.
  let [low, high] = [0, Math.round((max - min) / step)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (reach(middle) <= degrees) high = middle;
    else low = middle + 1;
  }
  const isBeforeNearer = low > 0 && Math.abs(reach(low - 1) - degrees) < Math.abs(reach(low) - degrees);
  return at(isBeforeNearer ? low - 1 : low);
}
