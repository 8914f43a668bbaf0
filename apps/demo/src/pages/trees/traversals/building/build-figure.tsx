import { isUnique } from "@kb/trees";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { Figure } from "../../../../components/figure.js";
import { Stepper } from "../../../../components/stepper.js";
import { say } from "../../../../lang.js";
import { buildCall } from "../calls.js";
import { useSequenceInput } from "../sequence-input.js";
import { Sequences } from "../sequences.js";
import type { TraversalsState } from "../state.js";
import { text as dictionary } from "../text.js";
import { TreeExports } from "../tree-exports.js";
import { BuildForm } from "./build-form.js";
import { buildFrames } from "./build-frames.js";
import { BuildLegend } from "./build-legend.js";
import { buildSentence, contradictionSentence } from "./build-sentence.js";
import { GrowingTree } from "./growing-tree.js";
import { growthOf } from "./growth.js";
import { sequenceMarks } from "./sequence-marks.js";
import { Verdict } from "./verdict.js";

/** Where links to the figure lead. */
export const BUILD_FIGURE_ID = "traversals-build";

/** So many labels leave room for the tree beside the sequences. */
const FEW_LABELS = 12;

/** A tree built from the reader's own two sequences, step by step; or where they contradict each other. */
export function BuildFigure({ state }: { readonly state: TraversalsState }): JSX.Element {
  const words = say(dictionary);
  const kind = state.k.value;
  const [firstName, secondName] = kind.split("-") as ["preorder", "inorder"];
  const names = [words.names[firstName], words.names[secondName]] as const;
  const { valid, errors } = useSequenceInput(
    { name: names[0], text: state.a.value },
    { name: names[1], text: state.b.value },
    words.build,
  );
  const { first, second } = valid;
  const frames = useMemo(() => buildFrames(kind, first, second), [kind, first, second]);
  const growth = useMemo(
    () =>
      growthOf(
        frames.map(({ step }) => step),
        first,
      ),
    [frames, first],
  );
  const input = { kind, first, second };
  const frame = frames[Math.min(state.s.value, frames.length - 1)]!;
  const end = frames.at(-1)!;
  const error = end.step.type === "contradiction" ? end.step.error : undefined;
  const marks = sequenceMarks(frame, kind, [first.length, second.length], words.build, error);
  return (
    <Figure label={words.build.heading}>
      <div id={BUILD_FIGURE_ID}>
        <BuildForm state={state} valid={valid} errors={errors} names={names} words={words.build} />
      </div>
      <div class={first.length <= FEW_LABELS ? "traversals-build traversals-beside" : "traversals-build"}>
        <Sequences
          label={words.build.sequences}
          rows={[
            { name: names[0], labels: first, markOf: marks.first },
            { name: names[1], labels: second, markOf: marks.second, parts: marks.parts },
            {
              name: words.build.stack,
              labels: frame.stack.map((place) => first[place]!),
              markOf: (place) =>
                place === frame.stack.length - 1 && frame.step.type === "push" ? "current" : "open",
              empty: words.build.empty,
            },
          ]}
        />
        {growth === undefined ? (
          <p class="traversals-nothing">{words.build.nothing}</p>
        ) : (
          <GrowingTree
            growth={growth}
            frame={frame}
            second={second}
            splitIsKnown={kind !== "preorder-postorder"}
            label={words.build.tree}
          />
        )}
      </div>
      <BuildLegend words={words.build.legend} />
      <Stepper
        count={frames.length}
        index={state.s}
        describe={(index) => buildSentence(frames[index]!, input, words.steps)}
      />
      <Verdict
        state={state}
        input={input}
        isPossible={error === undefined}
        contradiction={
          error && frame !== end ? contradictionSentence(error, end.stack, input, words.steps) : undefined
        }
        words={words.build.verdict}
      />
      {end.step.type === "built" && (
        <TreeExports
          tree={end.step.tree}
          code={buildCall(kind, first, second, kind === "preorder-postorder" && !isUnique(first, second))}
        />
      )}
    </Figure>
  );
}
