import type { BinaryTree } from "@kb/trees";
import { nthTree } from "@kb/trees";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { TreeView } from "../../../../components/tree-view.js";
import { nthCall } from "../calls.js";
import { planTree } from "../plan-tree.js";
import type { TraversalsText } from "../text.js";
import { TreeExports } from "../tree-exports.js";
import { TreeIcon } from "./tree-icon.js";
import { pageAround } from "./tree-number.js";
import { TreePager } from "./tree-pager.js";

interface EveryTreeProps {
  readonly pair: { readonly first: string[]; readonly second: string[] };
  readonly tree: BinaryTree<string>;
  readonly singles: Int32Array;
  readonly n: bigint;
  readonly count: bigint;
  readonly onGo: (n: bigint) => void;
  readonly words: TraversalsText["every"];
}

const ICONS = 8;

/** One of the trees, whose single children change sides when pressed, and the ones numbered next to it. */
export function EveryTree({ pair, tree, singles, n, count, onGo, words }: EveryTreeProps): JSX.Element {
  const plan = useMemo(() => planTree(tree), [tree]);
  const bitOf = new Map(Array.from(singles, (node, bit) => [node, BigInt(bit)]));
  const page = pageAround(n, count, ICONS);
  const neighbours = useMemo(
    () => page.map((number) => ({ number, tree: nthTree(pair.first, pair.second, number) })),
    [pair, page[0], page.length],
  );
  return (
    <>
      <TreeView
        plan={plan}
        label={words.tree(String(n))}
        markOf={(node) => (bitOf.has(node) ? "free" : "plain")}
        actionOf={(node) =>
          bitOf.has(node)
            ? words.flip(plan.labels[node]!, tree.left[node]! < 0 ? "right" : "left")
            : undefined
        }
        onPress={(node) => onGo(n ^ (1n << bitOf.get(node)!))}
      />
      {count > 1n && (
        <>
          <TreePager n={n} count={count} onGo={onGo} words={words} />
          <fieldset class="tree-icons" aria-label={words.neighbours}>
            {neighbours.map(({ number, tree }) => (
              <button
                key={number}
                type="button"
                aria-pressed={number === n}
                aria-label={words.tree(String(number))}
                onClick={() => onGo(number)}
              >
                <TreeIcon tree={tree} />
                <small>{String(number)}</small>
              </button>
            ))}
          </fieldset>
        </>
      )}
      <TreeExports tree={tree} code={nthCall(pair.first, pair.second, n)} />
    </>
  );
}
