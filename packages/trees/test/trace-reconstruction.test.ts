import { describe, expect, test } from "vitest";
import {
  allTrees,
  inorder,
  postorder,
  preorder,
  type ReconstructionStep,
  subtreeSizes,
  toParents,
  traceReconstruction,
} from "../src/index.js";

const walks = { preorder, inorder, postorder };

describe.each(["preorder-inorder", "postorder-inorder", "preorder-postorder"] as const)("%s", (kind) => {
  const [first, second] = kind.split("-") as ["preorder", "inorder"];

  test("every step is what the tree says", () => {
    for (const tree of allTrees(5)) {
      const [a, b] = [walks[first](tree), walks[second](tree)];
      const steps = [...traceReconstruction(kind, a, b)];
      expect(steps).toHaveLength(11);
      const sizes = subtreeSizes(tree);
      const { parents, sides } = toParents(tree);
      let stack: number[] = [];
      let read = 0;
      for (const step of steps.slice(0, -1) as Exclude<
        ReconstructionStep<number>,
        { type: "built" | "contradiction" }
      >[]) {
        const node = a[step.node]!;
        if (step.type === "push") {
          stack = [...stack, step.node];
          expect(step.parent < 0 ? -1 : a[step.parent]).toBe(parents[node]);
          if (second === "inorder") {
            expect(step.side).toBe(step.parent < 0 ? "root" : sides[node] === 1 ? "right" : "left");
          }
          const { start, root, end } = step.split;
          expect(b[root]).toBe(node);
          expect(end - start).toBe(sizes[node]);
          const inside = Array.from(b.subarray(start, end));
          expect(inside.every((label) => label >= node && label < node + sizes[node]!)).toBe(true);
        } else if (step.type === "pop") {
          expect(stack.at(-1)).toBe(step.node);
          stack = stack.slice(0, -1);
          read++;
          const isSingle = tree.left[node]! < 0 !== tree.right[node]! < 0;
          expect(step.single).toBe(second === "inorder" ? false : isSingle);
        }
        expect(step.stack).toEqual(stack);
        expect(step.read).toBe(read);
      }
      const last = steps.at(-1)!;
      if (last.type !== "built") throw new Error("not built");
      if (second === "inorder") expect(last.tree).toMatchObject({ left: tree.left, right: tree.right });
      expect(walks[first](last.tree).length).toBe(5);
    }
  });

  test("a contradiction is the last step", () => {
    const [a, b] =
      kind === "preorder-postorder"
        ? ["ABC", "ABC"]
        : kind === "preorder-inorder"
          ? ["ABC", "CAB"]
          : ["CBA", "BCA"];
    const steps = [...traceReconstruction(kind, a, b)];
    if (kind === "postorder-inorder") {
      expect(steps.at(-1)).toMatchObject({ type: "built" });
    } else {
      expect(steps.at(-1)).toMatchObject({ type: "contradiction", error: { code: "order" } });
    }
    for (const [wrong, code] of [
      ["AB", "length"],
      ["ABD", "elements"],
    ] as const) {
      expect([...traceReconstruction(kind, "ABC", wrong)]).toMatchObject([
        { type: "contradiction", error: { code } },
      ]);
    }
    expect([...traceReconstruction(kind, "AAB", "AAB")]).toMatchObject([
      { error: { code: "duplicate", index: 1 } },
    ]);
    expect([...traceReconstruction(kind, [], [])]).toMatchObject([{ type: "built", tree: { size: 0 } }]);
  });
});

test("a third child is where a binary tree ends", () => {
  const steps = [...traceReconstruction("preorder-postorder", "ABCD", "BCDA")];
  expect(steps.at(-1)).toMatchObject({ type: "contradiction", error: { sequence: "preorder", index: 3 } });
});

test("wrong kinds are refused at the call", () => {
  expect(() => traceReconstruction("inorder-preorder" as never, "A", "A")).toThrow(RangeError);
  expect(() => traceReconstruction("preorder-inorder", 5 as never, "A")).toThrow("preorder must be an array");
});
