import { TraversalError } from "@kb/trees";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { Figure } from "../../../../components/figure.js";
import { formatCount } from "../../../../format.js";
import { say } from "../../../../lang.js";
import { buildFrames } from "../building/build-frames.js";
import { contradictionSentence } from "../building/build-sentence.js";
import { everyTree } from "../samples/every-tree.js";
import { type Sequences as Pair, useSequenceInput } from "../sequence-input.js";
import { type SequenceMark, Sequences } from "../sequences.js";
import type { TraversalsState } from "../state.js";
import { text as dictionary, type TraversalsText } from "../text.js";
import { EveryTree } from "./every-tree.js";
import { TREES_FIGURE_ID } from "./trees-figure-id.js";
import { TreesForm } from "./trees-form.js";
import "./ambiguity.css";

/** All the trees of the reader's own preorder and postorder: how many, which nodes leave the choice, one by one. */
export function TreesFigure({ state }: { readonly state: TraversalsState }): JSX.Element {
  const words = say(dictionary);
  const { valid, errors } = useSequenceInput(
    { name: words.names.preorder, text: state.p.value },
    { name: words.names.postorder, text: state.q.value },
    words.build,
  );
  const asked = state.n.value;
  const found = useMemo(() => find(valid, asked), [valid, asked]);
  const go = (n: bigint): void => {
    state.n.value = n;
  };
  return (
    <Figure label={words.every.heading}>
      <div id={TREES_FIGURE_ID}>
        <TreesForm state={state} errors={errors} words={words} />
      </div>
      {found instanceof TraversalError ? (
        <div class="trees-answer" role="status">
          <p class="trees-count">{words.every.none}</p>
          <p>{whyNone(found, valid, words)}</p>
        </div>
      ) : (
        <>
          <Answer {...found} preorder={valid.first} words={words.every} />
          <MarkedSequences pair={valid} singles={found.singles} words={words} />
          <EveryTree pair={valid} {...found} onGo={go} words={words.every} />
        </>
      )}
    </Figure>
  );
}

/** The trees of a pair and the one asked for, or the last where there are fewer; or why there are none. */
function find({ first, second }: Pair, asked: bigint) {
  try {
    const { count, singles, tree } = everyTree(first, second, 0n);
    const n = asked < count ? asked : count - 1n;
    return { count, singles, n, tree: n === 0n ? tree : everyTree(first, second, n).tree };
  } catch (error) {
    if (error instanceof TraversalError) return error;
    throw error;
  }
}

function whyNone(error: TraversalError, { first, second }: Pair, words: TraversalsText): string {
  const kind = "preorder-postorder";
  const stack = buildFrames(kind, first, second).at(-1)!.stack;
  return contradictionSentence(error, stack, { kind, first, second }, words.steps);
}

interface AnswerProps {
  readonly count: bigint;
  readonly singles: Int32Array;
  readonly preorder: readonly string[];
  readonly words: TraversalsText["every"];
}

function Answer({ count, singles, preorder, words }: AnswerProps): JSX.Element {
  return (
    <div class="trees-answer" role="status">
      <p class="trees-count">
        {count === 1n ? words.unique : words.count(singles.length, formatCount(count))}
      </p>
      <p>{count === 1n ? words.uniqueWhy : words.singles(Array.from(singles, (node) => preorder[node]!))}</p>
      {count > 1n && <p class="trees-hint">{words.hint}</p>}
    </div>
  );
}

interface MarkedSequencesProps {
  readonly pair: Pair;
  readonly singles: Int32Array;
  readonly words: TraversalsText;
}

/** Both sequences with the nodes that have a single child: in preorder it follows them, in postorder it precedes them. */
function MarkedSequences({ pair, singles, words }: MarkedSequencesProps): JSX.Element {
  const free = new Set(Array.from(singles, (node) => pair.first[node]!));
  const mark = (label: string | undefined): SequenceMark => (free.has(label!) ? "free" : "plain");
  return (
    <Sequences
      label={words.every.sequences}
      rows={[
        { name: words.names.preorder, labels: pair.first, markOf: (place) => mark(pair.first[place]) },
        { name: words.names.postorder, labels: pair.second, markOf: (place) => mark(pair.second[place]) },
      ]}
    />
  );
}
