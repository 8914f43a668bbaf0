import { GOAL } from "@kb/rl-bench/rlhf";
import type { JSX } from "preact";
import { Curve } from "../../../../components/curve.js";
import { formatCount } from "../../../../format.js";
import { say } from "../../../../lang.js";
import { text } from "../text.js";
import type { Lab } from "./lab.js";
import { MONITORS, type Monitor } from "./messages.js";
import type { Side } from "./tricks.js";

/** What each axis shows at least; what goes beyond it widens it. */
const LEAST: Readonly<Record<Monitor, readonly [number, number]>> = {
  trueReward: [0, 4],
  score: [0, 6],
  kl: [0, 6],
  perplexity: [0, 12],
  length: [0, 14],
  entropy: [0, 3],
};
const GUIDE = { trueReward: GOAL, kl: 5 } as const;

/** What the paper watches, for both sides over each other. */
export function Monitors({
  lab,
  sides,
  answers,
}: {
  readonly lab: Lab;
  readonly sides: readonly Side[];
  readonly answers: number;
}): JSX.Element {
  const words = say(text).lab;
  const rolled = sides.map((side) => lab.sides[side].rolled.value);
  return (
    <div class="pipe-monitors">
      {MONITORS.map((monitor) => {
        const values = rolled.flatMap((rows) => rows.map((row) => row[monitor]));
        const [least, most] = LEAST[monitor];
        return (
          <Curve
            key={monitor}
            label={words.monitors[monitor]}
            lines={sides.map((side, i) => ({
              name: side.toUpperCase(),
              points: rolled[i]!.map((row) => [row.samples, row[monitor]] as const),
            }))}
            x={{ name: words.answersAxis, min: 0, max: answers, format: formatCount }}
            y={{
              name: words.monitors[monitor],
              min: Math.min(least, Math.floor(Math.min(...values))),
              max: Math.max(most, Math.ceil(Math.max(...values))),
              format: (value) => String(value).replace("-", "−"),
            }}
            {...(monitor in GUIDE && {
              guide: {
                value: GUIDE[monitor as keyof typeof GUIDE],
                at: "start",
                name: words.guides[monitor as keyof typeof GUIDE],
              },
            })}
            height={190}
          />
        );
      })}
    </div>
  );
}
