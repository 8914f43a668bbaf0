import type { TraversalError } from "@kb/trees";
import type { JSX } from "preact";
import { type NodeMark, TreeView } from "../../../../components/tree-view.js";
import type { BuildFrame } from "./build-frames.js";
import { type Growth, regionsOf } from "./growth.js";

interface GrowingTreeProps {
  readonly growth: Growth;
  readonly frame: BuildFrame;
  readonly second: readonly string[];
  readonly splitIsKnown: boolean;
  readonly label: string;
}

/** What is built of a tree by a step, and blots for what is still to come. */
export function GrowingTree({ growth, frame, second, splitIsKnown, label }: GrowingTreeProps): JSX.Element {
  const { step, stack, pushed } = frame;
  const { nodeOf, placeOf, plan } = growth;
  const backwards = placeOf.length > 0 && placeOf[0]! > 0;
  const isShown = (node: number): boolean =>
    (backwards ? nodeOf.length - 1 - placeOf[node]! : placeOf[node]!) < pushed;
  const current = step.type === "push" || step.type === "pop" ? nodeOf[step.node]! : undefined;
  const onStack = new Set(stack);
  const colliding = step.type === "contradiction" ? collidingNodes(step.error, frame, growth, second) : [];
  const markOf = (node: number): NodeMark => {
    if (node === current) return "current";
    if (colliding.includes(node)) return "error";
    return onStack.has(placeOf[node]!) ? "open" : "done";
  };
  return (
    <TreeView
      plan={plan}
      label={label}
      markOf={markOf}
      isShown={isShown}
      regions={regionsOf(growth, isShown, splitIsKnown)}
      focus={current ?? 0}
    />
  );
}

/** The nodes that a contradiction is between: the one that comes too early, and the one that must be finished before. */
function collidingNodes(
  { sequence, index }: TraversalError,
  { stack }: BuildFrame,
  { nodeOf, tree }: Growth,
  second: readonly string[],
): number[] {
  const early = sequence === "preorder" ? -1 : Array.from(tree.values).indexOf(second[index]!);
  const top = stack.length > 0 ? nodeOf[stack.at(-1)!]! : -1;
  return [early, top].filter((node) => node >= 0);
}
