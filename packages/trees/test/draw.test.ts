import { describe, expect, test } from "vitest";
import {
  allTrees,
  type BinaryTree,
  fromBalancedParentheses,
  fromLevelArray,
  fromPreorderInorder,
  levelorder,
  randomTree,
  serialize,
  toAscii,
  toDot,
  toMermaid,
  toSvg,
} from "../src/index.js";
import { seeded } from "./random.js";

describe("letters", () => {
  test("a picture", () => {
    const tree = fromLevelArray([8, 4, 12, 2, 6, null, 14, 1]);
    expect(toAscii(tree)).toBe(
      ["      8", "    .-+-.", "    4  12", "  .-+-. `-.", "  2   6  14", ".-'", "1", ""].join("\n"),
    );
    expect(toAscii(tree, { charset: "unicode", maxLevels: 2 })).toBe("  8\n┌─┴─┐\n4  12\n… 4 more below\n");
  });

  test("labels are in order on their level's line, apart, wide ones included", () => {
    const check = (tree: BinaryTree<unknown>) => {
      const lines = toAscii(tree)
        .split("\n")
        .filter((_line, row) => row % 2 === 0);
      const words = lines.flatMap((line) => line.trim().split(/ +/)).filter((word) => word !== "");
      expect(words).toEqual(Array.from(levelorder(tree), (node) => String(tree.values[node])));
    };
    for (let size = 0; size < 7; size++) for (const tree of allTrees(size)) check(tree);
    check(randomTree(12, seeded(3)));
    check(fromLevelArray(["根", "😀", "long", null, "é", "👨‍👩‍👧", "x"]));
  });

  test("what is too large is cut by whole levels", () => {
    const tree = fromLevelArray(Array.from({ length: 127 }, (_none, i) => i));
    expect(toAscii(tree, { maxNodes: 10 })).toContain("… 120 more below");
    expect(toAscii(tree, { maxLevels: 1 })).toBe("0\n… 126 more below\n");
    expect(toAscii(fromLevelArray([]))).toBe("");
    for (const maxLevels of [0, -1, 1.5]) expect(() => toAscii(tree, { maxLevels })).toThrow(RangeError);
    expect(() => toAscii(tree, { charset: "ebcdic" as never })).toThrow(RangeError);
  });
});

describe("code", () => {
  const tree = fromPreorderInorder(['a"b', "<&>\n\\#`"], ["<&>\n\\#`", 'a"b']);

  test("labels are escaped", () => {
    expect(toDot(tree)).toBe('digraph {\n  0 [label="a\\"b"]\n  0:sw -> 1\n  1 [label="<&>\\n\\\\#`"]\n}\n');
    expect(toMermaid(tree)).toBe(
      'flowchart TD\n  0(["a#34;b"])\n  0 ---|L| 1\n  1(["#60;#38;#62;#10;#92;#35;#96;"])\n',
    );
    expect(toSvg(tree)).toContain("&lt;&amp;&gt;\uFFFD\\#`</text>");
    expect(toSvg(fromPreorderInorder(["\ud800\u0000"], ["\ud800\u0000"]))).toContain(">\uFFFD\uFFFD</text>");
  });

  test("every node and edge is there", () => {
    for (const each of allTrees(5)) {
      expect(toDot(each).match(/->/g)).toHaveLength(4);
      expect(toMermaid(each).match(/---/g)).toHaveLength(4);
      const svg = toSvg(each);
      expect(svg.match(/<rect /g)).toHaveLength(5);
      expect(svg.match(/<text /g)).toHaveLength(5);
      expect(svg.match(/M[^C]+C/g)).toHaveLength(4);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    }
    expect(toSvg(fromLevelArray([]))).toMatch(/^<svg [^>]*>\n.*<\/svg>\n$/s);
  });

  test("labels may be made by a function", () => {
    const label = (value: string, node: number) => `${node}:${value.length}`;
    for (const draw of [toDot, toMermaid, toSvg, toAscii]) {
      expect(draw(tree, { label })).toContain("1:7");
      expect(() => draw(tree, { label: 5 as never })).toThrow("label must be a function, got number 5");
    }
  });

  test("sizes that cannot be are refused", () => {
    for (const nodeSize of [0, -1, Number.NaN]) expect(() => toSvg(tree, { nodeSize })).toThrow(RangeError);
    expect(() => toSvg(tree, { levelHeight: 0 })).toThrow("levelHeight must be a finite number > 0, got 0");
  });

  test("what no string can hold is refused", () => {
    const long = "x".repeat(2 ** 22);
    const many = fromBalancedParentheses("()".repeat(129));
    const message = "the text would have more than 536870888 characters";
    expect(() => toDot(many, { label: () => long })).toThrow(message);
    expect(() => serialize(fromBalancedParentheses("()".repeat(129), Array(129).fill(long)))).toThrow(
      message,
    );
    const deep = fromBalancedParentheses("()".repeat(20_000));
    expect(() => toAscii(deep, { maxLevels: 20_000, maxNodes: 20_000 })).toThrow(
      "the drawing must have at most 268435456 letters, got 39999 lines of",
    );
  });
});
