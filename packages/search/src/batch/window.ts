import type { TypedArray } from "../arguments.js";
import { floatAt, ordinalOf } from "../float-order.js";
import { heap, type SearchExports } from "../kernel.js";
import { type Form, holds, holdsBigints } from "./forms.js";
import type { Queries } from "./keys.js";
import type { Side } from "./ranks.js";

/** Queries pass through the kernel's memory in windows of so many. */
export const WINDOW: number = 1 << 12;

/** Writes `count` queries from `start` on to `pointer`, as codes of a form that is searched for the given side's bounds. */
export function writeQueries(
  kernel: SearchExports,
  form: Form,
  queries: Queries,
  start: number,
  count: number,
  side: Side,
  pointer: number,
): void {
  const next = side === "right";
  const viewAs = <View>(Class: new (buffer: ArrayBufferLike, at: number, length: number) => View) =>
    new Class(heap.memory.buffer, pointer, count);
  if (ArrayBuffer.isView(queries)) {
    const part = queries.subarray(start, start + count);
    if (holds(form, queries)) {
      copy(part, viewAs(form.View));
      kernel.encode(form.id, next, pointer, count);
      return;
    }
    if (!holdsBigints(queries)) {
      viewAs(Float64Array).set(part as Float64Array);
      kernel.encodeNumbers(form.id, next, pointer, count);
      return;
    }
  }
  if (form.least !== undefined) {
    const view = viewAs(form.View);
    for (let i = 0; i < count; i++) view[i] = integerBound(form, queries[start + i]!, side);
    kernel.encode(form.id, false, pointer, count);
  } else {
    const view = viewAs(Float64Array);
    for (let i = 0; i < count; i++) view[i] = doubleNear(queries[start + i]!, side);
    kernel.encodeNumbers(form.id, next, pointer, count);
  }
}

/** Copies values to a view whose type holds them. */
export function copy(values: TypedArray, view: TypedArray): void {
  (view as Float64Array).set(values as Float64Array);
}

/** The double that has the rank of `x` among doubles: the next one not below it, or, for upper bounds, not above it. */
export function doubleNear(x: number | bigint, side: Side): number {
  const nearest = Number(x);
  if (side === "left") return nearest < x ? floatAt(ordinalOf(nearest) + 1n) : nearest;
  return nearest > x ? floatAt(ordinalOf(nearest) - 1n) : nearest;
}

/** The least integer of a form that is not below `x`, or, for upper bounds, that is above it; else the form's greatest. */
export function integerBound({ least, greatest }: Form, x: number | bigint, side: Side): bigint {
  if (!(x < greatest!)) return greatest as bigint;
  if (x < least!) return least!;
  const whole = typeof x === "bigint" ? x : BigInt(side === "left" ? Math.ceil(x) : Math.floor(x));
  return side === "left" ? whole : whole + 1n;
}
