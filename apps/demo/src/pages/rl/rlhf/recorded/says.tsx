import type { JSX } from "preact";
import { say } from "../../../../lang.js";
import { armName } from "../../shared/arm-names.js";
import { armNamed, armsOf, collapsed, type RunFigure, spreadOf } from "../../shared/recorded.js";
import { text } from "../text.js";
import { SHOWN, type Shown } from "./recorded.js";

/** What the recorded runs say, with their own numbers. */
export function RecordedSays(): JSX.Element {
  const words = say(text).table;
  const [max, vanilla, free] = SHOWN;
  const middle = (arm: Shown, figure: RunFigure, digits: number): string =>
    spreadOf(armNamed(arm)!, figure).middle.toFixed(digits);
  const single = [...armsOf("one trick taken away")].sort(
    (one, other) => spreadOf(one, "trueReward").middle - spreadOf(other, "trueReward").middle,
  );
  const says = words.says({
    maxReward: middle(max, "trueReward", 2),
    maxKl: spreadOf(armNamed(max)!, "kl").most.toFixed(1),
    vanillaReward: middle(vanilla, "trueReward", 2),
    vanillaKl: middle(vanilla, "kl", 1),
    freeScore: middle(free, "score", 1),
    freeReward: middle(free, "trueReward", 1),
    freeKl: middle(free, "kl", 0),
    collapsed: single.reduce((sum, arm) => sum + collapsed(arm), 0),
    single: single.reduce((sum, { runs }) => sum + runs.length, 0),
    slowest: single
      .slice(0, 2)
      .map((arm) => words.arm(armName(arm.name), spreadOf(arm, "trueReward").middle.toFixed(2))),
  });
  return (
    <ul>
      {says.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
