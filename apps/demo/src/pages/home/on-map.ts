import { MAP, type Place } from "./map-layout.js";

/** The style that puts an element's origin at a place of the map. */
export function onMap({ x, y }: Place): { left: string; top: string } {
  return { left: `${(100 * x) / MAP.width}%`, top: `${(100 * y) / MAP.height}%` };
}
