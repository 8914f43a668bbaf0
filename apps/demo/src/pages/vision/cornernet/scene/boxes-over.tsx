import { SIDE } from "@kb/vision-losses-bench/detect";
import type { JSX } from "preact";
import "./boxes-over.css";

/** A box to show and how. */
export interface ShownBox {
  readonly box: ArrayLike<number>;
  /** `right` and `wrong` were found, `missed` was not, `plain` is just there. */
  readonly kind: "right" | "wrong" | "missed" | "plain";
  readonly name?: string | undefined;
  /** 0 to 1. */
  readonly strength?: number | undefined;
}

/** Boxes over a picture of a scene, for a parent with `position: relative`. */
export function BoxesOver({ boxes }: { readonly boxes: readonly ShownBox[] }): JSX.Element {
  return (
    <svg class="boxes-over" viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true">
      {boxes.map(({ box, kind, name, strength = 1 }, n) => (
        <g key={n} class={`boxes-over-${kind}`} opacity={Math.max(0.25, strength)}>
          <rect
            x={box[0]}
            y={box[1]}
            width={Math.max(0, box[2]! - box[0]!)}
            height={Math.max(0, box[3]! - box[1]!)}
          />
          {name !== undefined && (
            <text x={Math.max(0.5, box[0]! + 0.7)} y={Math.max(3.2, box[1]! - 0.8)}>
              {name}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
