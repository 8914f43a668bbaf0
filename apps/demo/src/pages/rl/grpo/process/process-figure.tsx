import type { JSX } from "preact";
import { Figure } from "../../../../components/figure.js";
import { say } from "../../../../lang.js";
import { Letters } from "../../shared/letters.js";
import { inOrder } from "../group/answer-stats.js";
import type { ShownGroup } from "../group/use-group.js";
import { signed } from "../numbers.js";
import { text } from "./text.js";
import { judgeTwice } from "./two-judgements.js";
import "./process.css";

export const PROCESS_FIGURE_ID = "process-figure";

const FULL = 3;

/** The group shown above, judged by its outcomes and by its steps. */
export function ProcessFigure({ group }: { readonly group: ShownGroup }): JSX.Element {
  const words = say(text);
  const at = group.at.value;
  const frame = group.frames.value[at];
  const { prompt } = group.setting.value;
  const answers = frame ? inOrder(frame) : [];
  const judgements = frame ? judgeTwice(answers) : [];
  return (
    <Figure id={PROCESS_FIGURE_ID} label={words.heading} caption={words.caption(at + 1)}>
      {frame === undefined && <p>{words.waiting}</p>}
      <div class="process">
        {(["outcome", "process"] as const).map((kind) => (
          <section key={kind}>
            <h3>{words[kind]}</h3>
            <ol>
              {answers.map((answer, row) => {
                const advantages = judgements[row]![kind];
                return (
                  <li key={row}>
                    <Letters
                      prompt={prompt}
                      answer={answer.answer}
                      isFinished={answer.isFinished}
                      push={advantages.map((advantage) => advantage / FULL)}
                      below={answer.rewards.map((reward, at) =>
                        kind === "process"
                          ? answer.ends[at] && signed(reward, reward % 1 === 0 ? 0 : 1)
                          : at === answer.rewards.length - 1 &&
                            signed(answer.reward, answer.reward % 1 === 0 ? 0 : 1, ""),
                      )}
                    />
                    <span class="process-advantage">
                      {kind === "outcome" ? signed(advantages[0] ?? 0) : range(advantages)}
                    </span>
                  </li>
                );
              })}
            </ol>
          </section>
        ))}
      </div>
    </Figure>
  );
}

/** From the first token's advantage to the last's. */
function range(advantages: readonly number[]): string {
  if (advantages.length === 0) return signed(0);
  return `${signed(advantages[0]!, 1)} … ${signed(advantages.at(-1)!, 1)}`;
}
