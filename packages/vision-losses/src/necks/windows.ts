import { checkInteger } from "@kb/checks";

/** One number for both axes, or one down and one across. */
export type Axes = number | readonly [down: number, across: number];

/** Both axes. */
export function axes(value: Axes): readonly [down: number, across: number] {
  return typeof value === "number" ? [value, value] : value;
}

/** Checks both axes. */
export function checkAxes(value: unknown, name: string, least: number): asserts value is Axes {
  if (!Array.isArray(value)) {
    checkInteger(value, name, least);
    return;
  }
  if (value.length !== 2)
    throw new RangeError(`${name} must have 2 numbers ([down, across]), got ${value.length}`);
  for (const [axis, length] of value.entries()) checkInteger(length, `${name}[${axis}]`, least);
}

/** How many windows of `reach` cells fit into `length`, each `stride` after the other; there must be one. */
export function pooledLength(length: number, reach: number, stride: number): number {
  if (reach > length) {
    throw new RangeError(`kernel must not reach beyond the padded map: it spans ${reach} of ${length} cells`);
  }
  return Math.floor((length - reach) / stride) + 1;
}
