import { say } from "../../../lang.js";
import { THINGS } from "../scene/paint-scene.js";
import type { ErasingState } from "./state.js";
import { text } from "./text.js";

/** The name of a box: of the thing in it while the page's picture and its boxes are there, else its number. */
export function thingName({ picture, o }: ErasingState, box: number): string {
  const thing = THINGS[box];
  const isNamed = !picture.value.isOwn && o.value.length >= 4 * THINGS.length && thing !== undefined;
  return isNamed ? say(text).things[thing] : String(box + 1);
}
