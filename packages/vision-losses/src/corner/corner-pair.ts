import { checkObject, checkTypedArray } from "@kb/checks";

/** The same thing of both corners of boxes. */
export interface CornerPair<Value> {
  readonly topLeft: Value;
  readonly bottomRight: Value;
}

/** The two corners' names, to go through a pair with. */
export const CORNERS = ["topLeft", "bottomRight"] as const;

/** What `make` makes of each corner. */
export function eachCorner<Value>(make: (corner: keyof CornerPair<unknown>) => Value): CornerPair<Value> {
  return { topLeft: make("topLeft"), bottomRight: make("bottomRight") };
}

/** Checks a pair of maps of `length` numbers. */
export function checkMaps(
  maps: unknown,
  name: string,
  length: number,
  shape: string,
): asserts maps is CornerPair<Float32Array> {
  checkObject(maps, name);
  for (const corner of CORNERS) {
    checkTypedArray(
      (maps as CornerPair<unknown>)[corner],
      `${name}.${corner}`,
      [Float32Array],
      length,
      shape,
    );
  }
}
