import { type BinaryTree, backend, fromPreorderInorder, inorder, subtreeSizes } from "@kb/trees";
import { parentsOf } from "../plan-tree.js";
import { drawTree, placeNodes } from "../samples/draw-tree.js";
import { grow, shuffledLabels } from "./grow.js";
import type { DrawnTree, LargeTree, LargeTreeRequest, Phase, Report, Request } from "./messages.js";
import { fingerprint, rebuildByTextbook } from "./textbook.js";

const report = (message: Report, transfer: Transferable[] = []): void => postMessage(message, { transfer });
const begin = (phase: Phase): void => report({ type: "progress", phase });

const ENOUGH_MS = 150;

let tree: BinaryTree<number> | undefined;

addEventListener("message", ({ data }: MessageEvent<Request>) => {
  try {
    if (data.job === "grow") {
      const result = rebuild(data.of);
      report({ type: "grown", result }, buffersOf(result.drawn));
    } else {
      begin("svg");
      report({ type: "svg", content: drawTree(tree!) });
    }
  } catch (error) {
    report({ type: "failed", message: error instanceof Error ? error.message : String(error) });
  }
});

function rebuild(request: LargeTreeRequest): LargeTree {
  begin("grow");
  const original = grow(request);
  const preorder = shuffledLabels(original.size, request.seed);
  const written = inorder(original).map((node) => preorder[node]!);
  begin("build");
  const [build, ours] = timed(() => fromPreorderInorder(preorder, written));
  begin("compare");
  const [textbook, theirs] = timed(() => rebuildByTextbook(preorder, written));
  begin("layout");
  const [layout, places] = timed(() => placeNodes(ours));
  tree = ours;
  return {
    drawn: measured(ours, places),
    times: { build, textbook, layout },
    fingerprints: {
      original: fingerprint(original),
      ours: fingerprint(ours),
      textbook: fingerprint(theirs),
    },
    backend: backend(),
  };
}

/** The best time of at least three, and the result: the first runs of a program are its slowest. */
function timed<T>(work: () => T): [ms: number, result: T] {
  let best = Number.POSITIVE_INFINITY;
  let result: T;
  let total = 0;
  for (let run = 0; run < 3 || total < ENOUGH_MS; run++) {
    const start = performance.now();
    result = work();
    const ms = performance.now() - start;
    best = Math.min(best, ms);
    total += ms;
  }
  return [best, result!];
}

function measured(tree: BinaryTree<number>, { x, y }: { x: Float64Array; y: Float64Array }): DrawnTree {
  const { size } = tree;
  const parents = parentsOf(tree);
  const [left, right, bottom] = [x.slice(), x.slice(), y.slice()];
  for (let node = size - 1; node > 0; node--) {
    const parent = parents[node]!;
    left[parent] = Math.min(left[parent]!, left[node]!);
    right[parent] = Math.max(right[parent]!, right[node]!);
    bottom[parent] = Math.max(bottom[parent]!, bottom[node]!);
  }
  const labels = Int32Array.from(tree.values);
  return {
    size,
    levels: bottom[0]! + 1,
    parents,
    labels,
    sizes: subtreeSizes(tree),
    x,
    y,
    left,
    right,
    bottom,
  };
}

function buffersOf({ parents, labels, sizes, x, y, left, right, bottom }: DrawnTree): Transferable[] {
  return [parents, labels, sizes, x, y, left, right, bottom].map(({ buffer }) => buffer);
}
