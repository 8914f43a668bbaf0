import type { JSX } from "preact";
import { say } from "../../../../lang.js";
import { text } from "../text.js";
import { armNamed, median, type RecordedRun, recordedArms, SHOWN, type Shown } from "./recorded.js";

/** What the recorded runs say, with their own numbers. */
export function RecordedSays(): JSX.Element {
  const words = say(text).table;
  const [max, vanilla, free] = SHOWN;
  const middle = (arm: Shown, read: (run: RecordedRun) => number, digits: number): string =>
    median(armNamed(arm)!.runs.map(read)).toFixed(digits);
  const single = recordedArms
    .filter(({ group }) => group === "one trick taken away")
    .flatMap(({ runs }) => runs);
  const says = words.says({
    maxReward: middle(max, ({ trueReward }) => trueReward, 2),
    maxKl: Math.max(...armNamed(max)!.runs.map(({ kl }) => kl)).toFixed(1),
    vanillaReward: middle(vanilla, ({ trueReward }) => trueReward, 2),
    vanillaKl: middle(vanilla, ({ kl }) => kl, 1),
    freeScore: middle(free, ({ score }) => score, 1),
    freeReward: middle(free, ({ trueReward }) => trueReward, 1),
    freeKl: middle(free, ({ kl }) => kl, 0),
    collapsed: single.filter(({ different }) => different < 0.5).length,
    single: single.length,
  });
  return (
    <>
      <ul>
        {says.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>{words.collapsed}</p>
    </>
  );
}
