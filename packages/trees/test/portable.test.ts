import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import * as native from "../src/index.js";
import { seeded, shuffled } from "./random.js";
import { same } from "./same.js";

/** Where a content security policy forbids WebAssembly, its memory may still be made. */
function refuseModules(): never {
  throw new WebAssembly.CompileError("Wasm code generation disallowed by embedder");
}

function sameTree(tree: native.BinaryTree, expected: native.BinaryTree): void {
  same(tree.left, expected.left);
  same(tree.right, expected.right);
  same(tree.values, expected.values);
}

describe.each([
  ["a policy forbids WebAssembly", { ...WebAssembly, Memory: WebAssembly.Memory, Module: refuseModules }],
  ["there is no WebAssembly at all", undefined],
])("where %s", (_name, webAssembly) => {
  let portable: typeof import("../src/index.js");

  beforeAll(async () => {
    vi.resetModules();
    vi.stubGlobal("WebAssembly", webAssembly);
    portable = await import("../src/index.js");
  });
  afterAll(() => vi.unstubAllGlobals());

  test("backend() says so", () => {
    expect(portable.backend()).toBe("portable");
  });

  test.each([3, 100, 2000])("trees of %i nodes are built and drawn all the same", (size) => {
    const random = seeded(size);
    for (const make of [native.randomTree, native.randomBst]) {
      const shape = make(size, random);
      const ranks = shuffled(size, random);
      const spread = ranks.map((rank) => Math.imul(rank, 0x9e3779b1));
      for (const values of [ranks, spread]) {
        const order = (nodes: Int32Array) => nodes.map((node) => values[node]!);
        const [pre, ino, post] = [native.preorder, native.inorder, native.postorder].map((walk) =>
          order(walk(shape)),
        );
        const tree = portable.fromPreorderInorder(pre!, ino!);
        const theirs = native.fromPreorderInorder(pre!, ino!);
        sameTree(tree, theirs);
        sameTree(portable.fromPostorderInorder(post!, ino!), native.fromPostorderInorder(post!, ino!));
        const places = portable.tidyLayout(tree, { nodeWidth: 0.7 });
        const expected = native.tidyLayout(theirs, { nodeWidth: 0.7 });
        same(places.x, expected.x);
        same(places.y, expected.y);
        const wrong = ino!.slice().reverse();
        expect(portable.checkTraversals({ preorder: pre, inorder: wrong })).toEqual(
          native.checkTraversals({ preorder: pre, inorder: wrong }),
        );
      }
    }
  });
});
