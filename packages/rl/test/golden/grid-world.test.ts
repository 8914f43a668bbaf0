import { expect, test } from "vitest";
import { gridWorldMdp, solve } from "../../src/tabular.js";
import { readGolden } from "./read-cases.js";

interface GoldenGrid {
  readonly gamma: number;
  readonly r_boundary: number;
  readonly r_forbidden: number;
  readonly r_target: number;
  readonly r_other: number;
  readonly size: number;
  readonly forbidden: [number, number][];
  readonly target: [number, number];
  readonly v_star: number[][];
}

test("optimal values are those of the book's figure 3.4", () => {
  for (const grid of readGolden<GoldenGrid>("gridworld")) {
    const mdp = gridWorldMdp({
      rows: grid.size,
      columns: grid.size,
      forbidden: grid.forbidden,
      target: grid.target,
      rewards: {
        boundary: grid.r_boundary,
        forbidden: grid.r_forbidden,
        target: grid.r_target,
        step: grid.r_other,
      },
      gamma: grid.gamma,
    });
    const expected = grid.v_star.flat();
    solve(mdp).v.forEach((value, state) => {
      expect(Math.abs(value - expected[state]!)).toBeLessThan(1e-10);
    });
  }
});
