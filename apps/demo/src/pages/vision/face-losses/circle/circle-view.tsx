import type { MarginSettings } from "@kb/vision-losses/face";
import type { JSX } from "preact";
import { useId, useMemo, useRef } from "preact/hooks";
import { say } from "../../../../lang.js";
import { text } from "../text.js";
import { Handle } from "./handle.js";
import { arcPath, at, crownPaths, HALF, place, RADIUS, ringAt, wedgePath } from "./picture.js";
import { type Polar, polar, polarOf } from "./polar.js";
import { reachOf, regionsOf } from "./regions.js";
import { normOf, readSample } from "./sample.js";
import { SampleMarks } from "./sample-marks.js";

export interface CircleViewProps {
  readonly settings: MarginSettings;
  readonly weights: readonly Polar[];
  readonly x: Polar;
  /** The margin, as the grip tells it; absent where there is none. */
  readonly margin?: { readonly value: number; readonly max: number; readonly shown: string } | undefined;
  readonly onWeight: (own: number, weight: Polar) => void;
  readonly onSample: (x: Polar) => void;
  /** The grip was moved to this many degrees from the first weight, or so many steps by key. */
  readonly onReach: (degrees: number) => void;
  readonly onMarginKey: (steps: number) => void;
}

const LETTERS = "ABCDEF";
/** A key press lengthens by this many hundredths. */
const KEY_LENGTH = 5;

/** The circle: what each class claims, no man's land, the probabilities around it, weights and a sample to drag. */
export function CircleView(props: CircleViewProps): JSX.Element {
  const { settings, weights, x, margin, onWeight, onSample, onReach, onMarginKey } = props;
  const words = say(text).circle;
  const picture = useRef<SVGSVGElement>(null);
  const hatch = useId();
  const norm = normOf(x);
  const regions = useMemo(() => regionsOf(settings, weights, norm), [settings, weights, norm]);
  const reach = useMemo(() => reachOf(settings, weights, 0, norm), [settings, weights, norm]);
  const reading = useMemo(() => readSample(settings, weights, x), [settings, weights, x]);
  const rawWeights = settings.weightNorm === "raw";
  const weightAt = (weight: Polar) => place(weight.angle, rawWeights ? weight.length : RADIUS);
  const first = weights[0]!;
  const isFree = settings.embeddingNorm === "raw";
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture cannot be a fieldset
    <svg
      ref={picture}
      class="circle-view"
      viewBox={`${-HALF} ${-HALF} ${2 * HALF} ${2 * HALF}`}
      role="group"
      aria-label={words.picture}
    >
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <path class="circle-hatch" d="M0 2.5H5" />
        </pattern>
      </defs>
      <circle class="circle-ring" r={ringAt(1)} />
      <circle class="circle-ring circle-ring-half" r={ringAt(0.5)} />
      {weights.map((_, own) => (
        <path key={own} class={`circle-crown class-${own + 1}`} d={crownPaths(regions, own)} />
      ))}
      <text class="circle-ring-name" x={place(45, ringAt(1))[0] + 3} y={place(45, ringAt(1))[1] - 3}>
        p = 1
      </text>
      <circle r={RADIUS} fill={`url(#${hatch})`} />
      {regions.claimed.map((arcs, own) =>
        arcs.map((arc) => (
          <g key={`${own} ${arc.from}`} class={`class-${own + 1}`}>
            <path class="circle-ground" d={wedgePath(arc, RADIUS)} />
            <path class="circle-wash" d={wedgePath(arc, RADIUS)} />
            <path class="circle-arc" d={arcPath(arc, RADIUS)} />
          </g>
        )),
      )}
      <circle class="circle-outline" r={RADIUS} />
      {weights.map((weight, own) => (
        <path key={own} class={`circle-weight class-${own + 1}`} d={`M0 0L${at(weightAt(weight))}`} />
      ))}
      <SampleMarks reading={reading} x={x} first={first} isFree={isFree} />
      {weights.map((weight, own) => (
        <Handle
          key={own}
          picture={picture}
          at={weightAt(weight)}
          class={`circle-weight-handle class-${own + 1}`}
          label={words.weight(LETTERS[own]!)}
          value={weight.angle}
          min={0}
          max={359}
          shown={rawWeights ? words.vector(weight.angle, weight.length / 100) : `${weight.angle}°`}
          onDrag={(px, py) => {
            const moved = polarOf(px / RADIUS, py / RADIUS);
            onWeight(own, rawWeights ? moved : { ...moved, length: weight.length });
          }}
          onKey={(across, up) =>
            onWeight(own, polar(weight.angle - across, weight.length + (rawWeights ? KEY_LENGTH * up : 0)))
          }
        >
          <circle r="10" />
          <text y="4.5">{LETTERS[own]}</text>
        </Handle>
      ))}
      {margin && (
        <Handle
          picture={picture}
          at={place(first.angle + reach, RADIUS)}
          class="circle-grip"
          label={words.grip}
          value={margin.value}
          min={0}
          max={margin.max}
          shown={margin.shown}
          onDrag={(px, py) => {
            const { angle } = polarOf(px, py);
            const apart = (angle - first.angle + 360) % 360;
            onReach(apart > 180 ? 0 : apart);
          }}
          onKey={(across, up) => onMarginKey(across + up)}
        >
          <g transform={`rotate(${-(first.angle + reach)})`}>
            <rect x="-9" y="-4" width="18" height="8" rx="4" />
            <path d="M-1 -9l-3.5 -4M-1 -9l3.5 -4M0 -8v-6M-1 9l-3.5 4M-1 9l3.5 4M0 8v6" />
          </g>
        </Handle>
      )}
      <Handle
        picture={picture}
        at={place(x.angle, isFree ? x.length : RADIUS)}
        class="circle-sample"
        label={words.sample}
        value={x.angle}
        min={0}
        max={359}
        shown={isFree ? words.vector(x.angle, norm) : `${x.angle}°`}
        onDrag={(px, py) => {
          const moved = polarOf(px / RADIUS, py / RADIUS);
          onSample(isFree ? moved : { ...moved, length: x.length });
        }}
        onKey={(across, up) => onSample(polar(x.angle - across, x.length + (isFree ? KEY_LENGTH * up : 0)))}
      >
        <circle r="8" />
        <text y="4">x</text>
      </Handle>
    </svg>
  );
}
