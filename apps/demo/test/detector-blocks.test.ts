import { createUniformRng } from "@kb/sampling";
import type { FeatureMap, FeatureShape } from "@kb/vision-losses/necks";
import { fpn } from "@kb/vision-losses/necks";
import { expect, test } from "vitest";
import { articles } from "../src/articles.js";
import { ENTRIES, importsOf, lessonOf } from "../src/pages/vision/detector-parts/survey/entries.js";
import { BLOCK_NAMES } from "../src/pages/vision/detector-parts/work/block-names.js";
import { runBlock } from "../src/pages/vision/detector-parts/work/run-block.js";

const random = createUniformRng(1);
const map = (...shape: FeatureShape): FeatureMap => ({
  data: Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () =>
    Math.max(0, 2 * random() - 0.6),
  ),
  shape,
});
const features = [map(1, 32, 16, 24), map(1, 48, 8, 12), map(1, 48, 4, 6)];
const neck = fpn({ channels: [32, 48, 48], width: 32 });
const material = { features, levels: neck.forward(features), neck };

test.each(BLOCK_NAMES)("%s: its parts give what it gives in one call", (block) => {
  const { nodes, whole } = runBlock({ block, level: 0, seed: 3, mark: [0, 0.5, 0.5] }, material);
  expect(whole.difference).toBeLessThan(1e-4);
  expect(whole.seen.some(({ data }) => data.some((value) => value > 0))).toBe(true);
  const known = new Set(nodes.map(({ id }) => id));
  for (const { from, at, map } of nodes) {
    expect(from.every((id) => known.has(id))).toBe(true);
    expect(map.data.length).toBe(map.shape.reduce((product, side) => product * side, 1));
    // Nothing stands on anything else.
    const near = nodes.filter((other) => other.at[0] === at[0] && Math.abs(other.at[1] - at[1]) < 1);
    expect(near).toHaveLength(1);
  }
});

test("parts have all parameters of the whole", () => {
  for (const [block, parameters] of [
    ["spp", 0],
    ["csp", 32 * 16 * 2 + 16 * 16 * 10 + 32 * 32 + 2 * (16 * 4 + 32)],
    ["fpn", neck.parameters.length],
  ] as const) {
    const { nodes } = runBlock({ block, level: 0, seed: 0, mark: [0, 0, 0] }, material);
    expect(nodes.reduce((sum, node) => sum + node.parameters, 0)).toBe(parameters);
  }
});

test("the imports shown for every entry of the survey are there to be imported, and lessons are articles", async () => {
  const subpaths = {
    assign: await import("@kb/vision-losses/assign"),
    augment: await import("@kb/vision-losses/augment"),
    boxes: await import("@kb/vision-losses/boxes"),
    corner: await import("@kb/vision-losses/corner"),
    detection: await import("@kb/vision-losses/detection"),
    necks: await import("@kb/vision-losses/necks"),
  };
  for (const { id, implementedBy } of ENTRIES) {
    for (const line of importsOf(implementedBy).split("\n").filter(Boolean)) {
      const [, names, subpath] = line.match(/^import \{ (.+) \} from "@kb\/vision-losses\/(\w+)";$/)!;
      for (const name of names!.split(", ")) {
        expect(subpaths[subpath as keyof typeof subpaths], `${id}: ${line}`).toHaveProperty(name);
      }
    }
    const path = lessonOf(id)?.path;
    if (path !== undefined) expect(articles.map((article) => article.path)).toContain(path);
  }
});
