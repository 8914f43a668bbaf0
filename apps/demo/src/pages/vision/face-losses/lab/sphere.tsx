import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { useCallback, useMemo, useRef } from "preact/hooks";
import { type Easel, PaintedCanvas } from "../../../../components/painted-canvas.js";
import type { ShownDigits } from "./messages.js";
import { paintSphere } from "./paint-sphere.js";
import { borders } from "./sphere-lines.js";
import type { Turn } from "./turned.js";

export interface SphereProps {
  readonly label: string;
  readonly shown: ShownDigits | undefined;
  readonly embeddings: Float32Array | undefined;
  readonly weights: Float32Array | undefined;
  /** Whether the weights' lengths count. */
  readonly rawWeights: boolean;
  readonly withUnseen: boolean;
  readonly turn: Signal<Turn>;
  /** The reader takes hold of it. */
  readonly onHold: () => void;
}

/** Until digits have come the sphere is bare. */
const NONE: ShownDigits = { labels: new Uint8Array(0), known: 0, classes: [] };
const DEGREES_A_PIXEL = 0.5;
const MOST_TILT = 90;

/** Embeddings on a sphere, which the pointer turns. */
export function Sphere(props: SphereProps): JSX.Element {
  const { label, shown, embeddings, weights, rawWeights, withUnseen, turn, onHold } = props;
  const last = useRef<readonly [x: number, y: number] | undefined>(undefined);
  const seen = turn.value;
  const regions = useMemo(
    () => (shown && weights ? borders(weights, shown.classes.length, rawWeights) : []),
    [shown, weights, rawWeights],
  );
  const paint = useCallback(
    (easel: Easel) => {
      paintSphere(easel, {
        shown: shown ?? NONE,
        embeddings: embeddings ?? new Float32Array(0),
        weights: weights ?? new Float32Array(0),
        ...{ borders: regions, withUnseen, turn: seen },
      });
    },
    [shown, embeddings, weights, regions, withUnseen, seen],
  );
  return (
    <div
      class="sphere-hold"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        last.current = [event.clientX, event.clientY];
        onHold();
      }}
      onPointerMove={(event) => {
        if (last.current === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
        const [x, y] = last.current;
        last.current = [event.clientX, event.clientY];
        turn.value = turnedBy(turn.peek(), event.clientX - x, event.clientY - y);
      }}
    >
      <PaintedCanvas class="sphere" label={label} paint={paint} />
    </div>
  );
}

function turnedBy({ around, tilt }: Turn, dx: number, dy: number): Turn {
  return {
    around: (around + DEGREES_A_PIXEL * dx + 360) % 360,
    tilt: Math.min(MOST_TILT, Math.max(-MOST_TILT, tilt + DEGREES_A_PIXEL * dy)),
  };
}
