import { countTrees, singleChildNodes } from "@kb/trees";
import type { JSX } from "preact";
import { Icon } from "../../../../components/icon.js";
import { formatCount } from "../../../../format.js";
import { TREES_FIGURE_ID } from "../ambiguity/trees-figure-id.js";
import { loadAmbiguous, type TraversalsState } from "../state.js";
import type { TraversalsText } from "../text.js";
import type { BuildInput } from "./build-sentence.js";

interface VerdictProps {
  readonly state: TraversalsState;
  readonly input: BuildInput;
  /** Whether some tree fits; if none, why, unless that is said elsewhere already. */
  readonly isPossible: boolean;
  readonly contradiction: string | undefined;
  readonly words: TraversalsText["build"]["verdict"];
}

/** Whether the two sequences determine a tree: exactly one, several, none. */
export function Verdict({ state, input, isPossible, contradiction, words }: VerdictProps): JSX.Element {
  const { kind, first, second } = input;
  if (!isPossible) {
    return (
      <p class="traversals-verdict traversals-verdict-none" role="status">
        <Icon name="unequal" />
        <span>
          <strong>{words.none}</strong> {contradiction}
        </span>
      </p>
    );
  }
  const singles = kind === "preorder-postorder" ? singleChildNodes(first, second) : new Int32Array();
  if (singles.length === 0) {
    return (
      <p class="traversals-verdict" role="status">
        <Icon name="done" />
        <strong>{kind === "preorder-postorder" ? words.full : words.unique}</strong>
      </p>
    );
  }
  const labels = Array.from(singles, (node) => first[node]!);
  const leaf = (): void => {
    loadAmbiguous(state, { preorder: state.a.peek(), postorder: state.b.peek() });
    document.getElementById(TREES_FIGURE_ID)?.scrollIntoView();
  };
  return (
    <p class="traversals-verdict traversals-verdict-many" role="status">
      <Icon name="unequal" />
      <strong>{words.many(formatCount(countTrees(first, second)), labels)}</strong>
      <button type="button" onClick={leaf}>
        {words.leaf}
      </button>
    </p>
  );
}
