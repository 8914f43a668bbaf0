import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { Figure } from "../../../../components/figure.js";
import { Stepper } from "../../../../components/stepper.js";
import { say } from "../../../../lang.js";
import type { EliminationState } from "../state.js";
import { text } from "../text.js";
import { framesOf } from "./frames.js";
import { Legend } from "./legend.js";
import { LoopCode } from "./loop-code.js";
import { Picture } from "./picture.js";
import { usePosedProblem } from "./posed-problem.js";
import { RoundingChoice } from "./rounding-choice.js";
import { SearchForm } from "./search-form.js";
import { sentenceOf } from "./sentence.js";

/** A search in the reader's own array, or one of the exercises, step by step. */
export function SearchFigure({ state }: { readonly state: EliminationState }): JSX.Element {
  const words = say(text);
  const { posed, error } = usePosedProblem(state);
  const { problem, exercise } = posed;
  const frames = useMemo(() => framesOf(problem, state.r.value), [problem, state.r.value]);
  const index = Math.min(state.s.value, frames.length - 1);
  const needed = problem.loop.form === "last" ? "up" : "down";
  const rounding = state.r.value === "needed" ? needed : state.r.value;
  const [first, last] = problem.candidates;
  const looks = frames.slice(0, index + 1).filter(({ type }) => type === "look").length;
  const { task, monotone } = words.exercises[exercise];
  return (
    <Figure label={words.figure.heading}>
      <SearchForm state={state} error={error} words={words} />
      <p class="elim-task">
        <strong>{task}</strong> {monotone}
      </p>
      <Picture problem={problem} frames={frames} index={index} label={words.figure.picture} />
      <Stepper
        count={frames.length}
        index={state.s}
        describe={(step) => sentenceOf(frames[step]!, problem, exercise, words, rounding !== needed)}
        marks={frames.flatMap(({ type }, step) => (type === "exclude" ? [step] : []))}
      />
      <Legend words={words.figure.legend} />
      <div class="elim-side">
        <LoopCode problem={problem} frame={frames[index]!} rounding={rounding} label={words.figure.code} />
        <div>
          <RoundingChoice state={state} rounding={rounding} needed={needed} words={words.figure} />
          <p class="elim-note">{words.figure.looks(looks, last - first + 1)}</p>
        </div>
      </div>
    </Figure>
  );
}
