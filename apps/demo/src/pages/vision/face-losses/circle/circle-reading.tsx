import type { MarginSettings } from "@kb/vision-losses/face";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { formatNumber } from "../../../../format.js";
import { say } from "../../../../lang.js";
import { text } from "../text.js";
import type { Polar } from "./polar.js";
import { reachOf, standingOf } from "./regions.js";
import { normOf, readSample } from "./sample.js";

export interface CircleReadingProps {
  readonly settings: MarginSettings;
  readonly weights: readonly Polar[];
  readonly x: Polar;
  /** While it moves by itself it is not read out. */
  readonly isMoving: boolean;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
const minus = (text: string): string => text.replace("-", "−");

/** The numbers behind the picture. */
export function CircleReading({ settings, weights, x, isMoving }: CircleReadingProps): JSX.Element {
  const words = say(text).circle;
  const norm = normOf(x);
  const { theta, phi, loss, probability, plainProbability } = useMemo(
    () => readSample(settings, weights, x),
    [settings, weights, x],
  );
  const verdict = standingOf(settings, weights, 0, x, norm);
  const reach = useMemo(() => reachOf(settings, weights, 0, norm), [settings, weights, norm]);
  const rows: readonly (readonly [string, string])[] = [
    [words.reading.theta, `${Math.abs(theta)}°`],
    ["cos θ → φ(θ)", minus(`${Math.cos((theta * Math.PI) / 180).toFixed(3)} → ${phi.toFixed(3)}`)],
    [words.reading.probability, `${percent(probability)} (${percent(plainProbability)})`],
    [words.reading.loss, formatNumber(loss)],
    [words.reading.reach, `${reach.toFixed(1)}°`],
  ];
  return (
    <div class="circle-reading">
      <p class={`circle-verdict circle-${verdict}`} aria-live={isMoving ? "off" : "polite"}>
        {words.verdicts[verdict]}
      </p>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
