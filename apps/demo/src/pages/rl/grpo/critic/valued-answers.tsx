import type { JSX } from "preact";
import { say } from "../../../../lang.js";
import { Letters } from "../../shared/letters.js";
import { signed } from "../numbers.js";
import { againstGroup, gaeOf } from "./answer-advantages.js";
import type { ValuedAnswer } from "./messages.js";
import { text } from "./text.js";

const FULL = 2;

interface ValuedAnswersProps {
  readonly prompt: string;
  readonly answers: readonly ValuedAnswer[];
  readonly lambda: number;
}

/** Each answer by letters with the critic's values, GAE, and beside them what its group says. */
export function ValuedAnswers({ prompt, answers, lambda }: ValuedAnswersProps): JSX.Element {
  const words = say(text);
  const group = againstGroup(answers);
  const order = [...answers.keys()].sort((a, b) => answers[b]!.reward - answers[a]!.reward);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div class="valued-answers" tabIndex={0}>
      <table>
        <caption>{words.answers}</caption>
        <thead>
          <tr>
            <th scope="col">{words.answer}</th>
            <th scope="col">{words.reward}</th>
            <th scope="col">{words.gae}</th>
            <th scope="col">{words.group}</th>
          </tr>
        </thead>
        <tbody>
          {order.map((row) => {
            const answer = answers[row]!;
            const advantages = gaeOf(answer, lambda);
            return (
              <tr key={row}>
                <th scope="row">
                  <Letters
                    prompt={prompt}
                    answer={answer.answer}
                    isFinished={answer.isFinished}
                    push={advantages.map((advantage) => advantage / FULL)}
                    below={answer.values.map((value) => signed(value, 1, ""))}
                  />
                </th>
                <td>{signed(answer.reward, answer.reward % 1 === 0 ? 0 : 1, "")}</td>
                <td>
                  {signed(advantages[0] ?? 0)} … {signed(advantages.at(-1) ?? 0)}
                </td>
                <td>{signed(group[row]!)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
