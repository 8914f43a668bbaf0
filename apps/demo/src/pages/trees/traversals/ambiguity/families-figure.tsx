import { BinaryTree, inorder, labels, postorder } from "@kb/trees";
import type { JSX } from "preact";
import { Figure } from "../../../../components/figure.js";
import { TreeView } from "../../../../components/tree-view.js";
import { say } from "../../../../lang.js";
import { planTree } from "../plan-tree.js";
import { text } from "../text.js";

const CASES = [
  { name: "two", tree: new BinaryTree(["P", "L", "R"], [1, -1, -1], [2, -1, -1]) },
  { name: "left", tree: new BinaryTree(["P", "C"], [1, -1], [-1, -1]) },
  { name: "right", tree: new BinaryTree(["P", "C"], [-1, -1], [1, -1]) },
] as const;

/** A lowest leaf's parent: two children, only a left one, only a right one. */
export function FamiliesFigure(): JSX.Element {
  const words = say(text);
  return (
    <Figure label={words.families.heading} caption={words.families.caption}>
      <ul class="families">
        {CASES.map(({ name, tree }) => (
          <li key={name}>
            <strong>{words.families[name]}</strong>
            <TreeView
              plan={planTree(tree)}
              label={words.families[name]}
              markOf={(node) => (name === "two" ? "done" : node === 0 ? "free" : "plain")}
            />
            <dl>
              <Written
                name={words.names.preorder}
                tree={tree}
                nodes={tree.left.keys()}
                same={name !== "two"}
              />
              <Written name={words.names.inorder} tree={tree} nodes={inorder(tree)} same={false} />
              <Written
                name={words.names.postorder}
                tree={tree}
                nodes={postorder(tree)}
                same={name !== "two"}
              />
            </dl>
          </li>
        ))}
      </ul>
    </Figure>
  );
}

interface WrittenProps {
  readonly name: string;
  readonly tree: BinaryTree<string>;
  readonly nodes: Iterable<number>;
  /** Whether another case is written the same. */
  readonly same: boolean;
}

function Written({ name, tree, nodes, same }: WrittenProps): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd class={same ? "families-same" : undefined}>{[...labels(tree, nodes)].join(" ")}</dd>
    </div>
  );
}
