import { BEST } from "@kb/rl-bench/rlhf";
import type { JSX } from "preact";
import { say } from "../../../../lang.js";
import { Letters } from "../../shared/letters.js";
import { signed, times } from "../numbers.js";
import { advantageOf, factorOf, inOrder } from "./answer-stats.js";
import type { GroupAnswer, GroupFrame } from "./messages.js";
import { ProbabilityMove } from "./probability-move.js";
import { text } from "./text.js";

/** A move of log π by so much is drawn in full. */
const FULL_MOVE = 0.4;
/** Of advantages, in deviations. */
const FULL_ADVANTAGE = 2.5;

/** The answers of a group, the best first: rewards, advantages, and how far the update moved each. */
export function GroupTable({
  prompt,
  frame,
}: {
  readonly prompt: string;
  readonly frame: GroupFrame;
}): JSX.Element {
  const { columns } = say(text);
  return (
    <table class="group-table">
      <thead>
        <tr>
          <th scope="col">{columns.answer}</th>
          <th scope="col">{columns.reward}</th>
          <th scope="col">{columns.advantage}</th>
          <th scope="col" class="group-probability">
            {columns.probability}
            <span class="group-axis" aria-hidden="true">
              <i>10⁻⁹</i>
              <i>10⁻⁵</i>
              <i>10⁻¹</i>
            </span>
          </th>
        </tr>
      </thead>
      <tbody>
        {inOrder(frame).map((answer, row) => (
          <AnswerRow key={row} prompt={prompt} answer={answer} />
        ))}
      </tbody>
    </table>
  );
}

function AnswerRow({
  prompt,
  answer,
}: {
  readonly prompt: string;
  readonly answer: GroupAnswer;
}): JSX.Element {
  const advantage = advantageOf(answer);
  const factor = factorOf(answer);
  return (
    <tr>
      <th scope="row">
        <Letters
          prompt={prompt}
          answer={answer.answer}
          isFinished={answer.isFinished}
          push={answer.after.map((after, at) => (after - answer.before[at]!) / FULL_MOVE)}
        />
      </th>
      <td class="group-reward">
        <span>{signed(answer.reward, answer.reward % 1 === 0 ? 0 : 1, "")}</span>
        <i class="group-points" aria-hidden="true">
          {Array.from({ length: BEST }, (_, point) => (
            <b key={point} class={answer.reward > point ? "is-earned" : ""} />
          ))}
        </i>
      </td>
      <td class="group-advantage">
        <i
          aria-hidden="true"
          class={advantage < 0 ? "bar-down" : "bar-up"}
          style={{ "--share": `${50 * Math.min(1, Math.abs(advantage) / FULL_ADVANTAGE)}%` }}
        />
        <span>{signed(advantage)}</span>
      </td>
      <td class="group-move">
        <ProbabilityMove answer={answer} />
        <span class={factor < 1 ? "is-down" : "is-up"}>×{times(factor)}</span>
      </td>
    </tr>
  );
}
