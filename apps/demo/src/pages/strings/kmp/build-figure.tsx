import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { Figure } from "../../../components/figure.js";
import { Stepper } from "../../../components/stepper.js";
import { say } from "../../../lang.js";
import { Alignment } from "./alignment.js";
import { buildFrames } from "./build-frames.js";
import { buildPicture } from "./build-picture.js";
import { buildSentence } from "./build-sentence.js";
import { FailureTable } from "./failure-table.js";
import { useSearchInput } from "./search-input.js";
import { shownCharacters } from "./shown-characters.js";
import type { KmpState } from "./state.js";
import { text as dictionary } from "./text.js";

/** The failure function of the reader's pattern being built, step by step. */
export function BuildFigure({ state }: { readonly state: KmpState }): JSX.Element {
  const words = say(dictionary);
  const { pattern } = useSearchInput(state, words.search).valid;
  const frames = useMemo(() => buildFrames(pattern), [pattern]);
  const units = useMemo(() => shownCharacters(pattern), [pattern]);
  const frame = frames[Math.min(state.b.value, frames.length - 1)]!;
  const { step, next, nextval } = frame;
  const current =
    step.type === "entry"
      ? { j: step.j, row: "both" as const }
      : step.type === "fall back"
        ? { j: step.border, row: "next" as const }
        : undefined;
  return (
    <Figure label={words.build.heading}>
      <div class="kmp-build">
        <Alignment
          text={units}
          pattern={units}
          {...buildPicture(frame)}
          label={words.build.figure}
          names={["p", "p"]}
        />
        <FailureTable
          pattern={units}
          next={next}
          nextval={nextval}
          current={current}
          label={words.build.table}
          words={words.table}
        />
      </div>
      <Stepper
        count={frames.length}
        index={state.b}
        describe={(index) => buildSentence(frames[index]!, units, words.build)}
      />
    </Figure>
  );
}
