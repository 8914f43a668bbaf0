import { allTrees, BinaryTree, labels, postorder } from "@kb/trees";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { ChoiceBar } from "../../../../components/choice-bar.js";
import { Figure } from "../../../../components/figure.js";
import { say } from "../../../../lang.js";
import { loadAmbiguous, type TraversalsState } from "../state.js";
import { text } from "../text.js";
import { TreeIcon } from "./tree-icon.js";
import { TREES_FIGURE_ID } from "./trees-figure-id.js";

const LETTERS = "ABCDE";
const SIZES = [1, 2, 3, 4, 5] as const;

/** All trees of a few nodes, those with the same preorder and postorder together. */
export function CensusFigure({ state }: { readonly state: TraversalsState }): JSX.Element {
  const words = say(text).census;
  const size = state.c.value;
  const groups = useMemo(() => groupsOf(size), [size]);
  const trees = groups.reduce((sum, group) => sum + group.trees.length, 0);
  const unique = groups.filter((group) => group.trees.length === 1).length;
  return (
    <Figure label={words.heading} caption={words.caption(trees, groups.length, unique)}>
      <ChoiceBar
        label={words.size}
        choices={SIZES}
        value={size}
        nameOf={String}
        onChoose={(choice) => {
          state.c.value = choice;
        }}
      />
      <ul class="census">
        {groups.map(({ preorder, postorder, trees }) => (
          <li key={postorder} class={trees.length === 1 ? "census-group census-unique" : "census-group"}>
            <p>
              <span class="census-pair">{words.group(preorder, postorder)}</span>
              <span class="census-count">
                {trees.length === 1 ? words.unique : words.groupLabel(trees.length)}
              </span>
            </p>
            <div>
              {trees.map((tree, i) => (
                <TreeIcon key={i} tree={tree} />
              ))}
            </div>
            <button
              type="button"
              class="quiet"
              onClick={() => {
                loadAmbiguous(state, { preorder, postorder });
                document.getElementById(TREES_FIGURE_ID)?.scrollIntoView();
              }}
            >
              {say(text).tryThis.show}
            </button>
          </li>
        ))}
      </ul>
    </Figure>
  );
}

interface Group {
  readonly preorder: string;
  readonly postorder: string;
  readonly trees: BinaryTree<string>[];
}

/** The trees by their postorder: the preorder of all is A, B, C …; large groups first. */
function groupsOf(size: number): Group[] {
  const groups = new Map<string, Group>();
  const names = [...LETTERS.slice(0, size)];
  for (const { left, right } of allTrees(size)) {
    const tree = new BinaryTree(names, left, right);
    const key = [...labels(tree, postorder(tree))].join("");
    const group = groups.get(key);
    if (group) group.trees.push(tree);
    else groups.set(key, { preorder: names.join(""), postorder: key, trees: [tree] });
  }
  return [...groups.values()].toSorted((a, b) => b.trees.length - a.trees.length);
}
