import { melody } from "@kb/rl-bench/rlhf";
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { say } from "../../../../lang.js";
import { MarkedName } from "../task/marked-name.js";
import { text } from "../text.js";
import { BEGINNINGS } from "./beginnings.js";
import type { Lab } from "./lab.js";
import type { MadeName } from "./messages.js";
import type { Side } from "./tricks.js";

/** The same beginnings continued before reinforcement and by each side, with what each name is truly worth and what the reward model says. */
export function NamesTable({
  lab,
  sides,
}: {
  readonly lab: Lab;
  readonly sides: readonly Side[];
}): JSX.Element {
  const words = say(text).lab;
  const id = useId();
  const columns = [lab.before.value, ...sides.map((side) => lab.sides[side].names.value)];
  return (
    <div class="pipe-names">
      <p id={id}>{words.namesCaption}</p>
      <table aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{words.before}</th>
            {sides.map((side) => (
              <th key={side} scope="col">
                {side.toUpperCase()}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {BEGINNINGS.map((letters, row) => (
            <tr key={letters}>
              {columns.map((names, column) => (
                <td key={column}>{names[row] === undefined ? `${letters}…` : <Made made={names[row]} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Made({ made: { name, isFinished, score } }: { readonly made: MadeName }): JSX.Element {
  const words = say(text).lab;
  return (
    <span class="pipe-made">
      <MarkedName name={name} isFinished={isFinished} />
      <span title={words.monitors.trueReward}>{minus(melody(name, isFinished).toFixed(1))}</span>
      {score !== undefined && (
        <span class="pipe-score" title={words.monitors.score}>
          {minus(score.toFixed(1))}
        </span>
      )}
    </span>
  );
}

function minus(number: string): string {
  return number.replace("-", "−");
}
