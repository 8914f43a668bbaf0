import type { DiskState } from "../state.js";
import type { DiskText } from "../text.js";
import type { PointsRequest } from "./messages.js";

export interface DiskInput {
  readonly errors: { readonly x?: string; readonly y?: string; readonly radius?: string };
  /** What to draw; undefined while something is wrong. */
  readonly request: PointsRequest | undefined;
}

/** Reads centre and radius as typed. */
export function diskInput(state: DiskState, words: DiskText["points"]["errors"]): DiskInput {
  const [x, y, radius] = [state.x, state.y, state.z].map(({ value }) => numberIn(value));
  const errors = {
    ...(x === undefined && { x: words.notANumber(state.x.value) }),
    ...(y === undefined && { y: words.notANumber(state.y.value) }),
    ...(radius === undefined
      ? { radius: words.notANumber(state.z.value) }
      : radius < 0 && { radius: words.negative(state.z.value) }),
  };
  if (x === undefined || y === undefined || radius === undefined || radius < 0) {
    return { errors, request: undefined };
  }
  const request = {
    method: state.m.value,
    count: Number(state.c.value),
    seed: state.r.value,
    center: [x, y],
    radius,
  } as const;
  return { errors, request };
}

function numberIn(typed: string): number | undefined {
  const value = Number(typed.replace("−", "-"));
  return typed.trim() !== "" && Number.isFinite(value) ? value : undefined;
}
