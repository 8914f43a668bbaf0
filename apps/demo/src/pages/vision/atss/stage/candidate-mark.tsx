import type { JSX } from "preact";
import type { Fate } from "../rule/inspect.js";

export interface CandidateMarkProps {
  readonly x: number;
  readonly y: number;
  readonly level: number;
  /** What became of it; "open" before that is known. */
  readonly fate: Fate | "open";
  /** Units of the drawing a pixel of the widest figure. */
  readonly unit: number;
}

/** A candidate's centre: the coarser its level the larger, and of a shape and colour that say what became of it. */
export function CandidateMark({ x, y, level, fate, unit }: CandidateMarkProps): JSX.Element {
  const r = (3 + level) * unit;
  const name = `atss-mark atss-${fate}`;
  if (fate === "outside")
    return (
      <path
        class={name}
        d={`M${x - r} ${y - r}l${2 * r} ${2 * r}m0 ${-2 * r}l${-2 * r} ${2 * r}`}
        stroke-width={1.6 * unit}
      />
    );
  if (fate === "taken")
    return (
      <path
        class={name}
        d={`M${x} ${y - 1.3 * r}l${1.3 * r} ${1.3 * r}l${-1.3 * r} ${1.3 * r}l${-1.3 * r} ${-1.3 * r}z`}
        stroke-width={1.6 * unit}
      />
    );
  return <circle class={name} cx={x} cy={y} r={r} stroke-width={1.6 * unit} />;
}
