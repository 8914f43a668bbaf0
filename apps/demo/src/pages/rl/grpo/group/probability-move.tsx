import type { JSX } from "preact";
import { factorOf, logProbabilities } from "./answer-stats.js";
import type { GroupAnswer } from "./messages.js";

const WIDTH = 240;
const MIDDLE = 11;
/** Probabilities from 10⁻⁹ to 10⁻¹; what lies outside is drawn at the end. */
const [LEAST, MOST] = [-9, -1];
const HEAD = 7;

const across = (logProbability: number): number =>
  (WIDTH * Math.max(0, Math.min(logProbability / Math.LN10 - LEAST, MOST - LEAST))) / (MOST - LEAST);

/** Where an answer's probability was and where it is now, on a scale of powers of ten. */
export function ProbabilityMove({ answer }: { readonly answer: GroupAnswer }): JSX.Element {
  const { before, after } = logProbabilities(answer);
  const [from, to] = [across(before), across(after)];
  const tip = factorOf(answer) >= 1 ? HEAD : -HEAD;
  return (
    <svg class="move" viewBox={`-10 0 ${WIDTH + 20} 22`} aria-hidden="true">
      <path class="move-axis" d={`M0 ${MIDDLE}H${WIDTH}M0 7v8M${WIDTH / 2} 7v8M${WIDTH} 7v8`} />
      <g class={tip > 0 ? "move-up" : "move-down"}>
        <path class="move-way" d={`M${from} ${MIDDLE}H${to}`} />
        <path class="move-head" d={`M${to + tip} ${MIDDLE}l${-tip} -5.5v11z`} />
      </g>
      <circle class="move-from" cx={from} cy={MIDDLE} r={3.5} />
    </svg>
  );
}
