/// <reference path="../rivals/rivals.d.ts" />

import type { Case } from "@kb/benchmark";
import { AliasTable, createRng } from "@kb/sampling";
import aliasSampling from "alias-sampling";
import { aliasInJavaScript } from "../rivals/alias.js";
import type { StartNative } from "../rivals/native.js";
import { drawing, figure, goals } from "./case.js";

/** Weighted indices and shuffles. */
export function collections(n: number, startNative: StartNative): readonly Case[] {
  const weights = Array.from({ length: 1000 }, (_, i) => 1 + (i % 10));
  return [
    drawing(
      "collections/alias",
      ["1000 个权重", "1000 weights"],
      goals(7, ["alias method in JavaScript"], 25),
      n,
      () => {
        const rng = createRng(1);
        const table = new AliasTable(weights);
        const out = new Uint32Array(n);
        const js = aliasInJavaScript(weights);
        const npm = aliasSampling(weights);
        const filled = (draw: () => number): number => {
          for (let i = 0; i < n; i++) out[i] = draw();
          return figure(out, 1000);
        };
        return [
          { name: "AliasTable.sample", run: () => figure(table.sample(rng, out), 1000) },
          { name: "alias method in JavaScript", run: () => filled(js) },
          { name: "alias-sampling", run: () => filled(() => npm.next() as number) },
        ];
      },
      { native: () => startNative("collections/alias", n, 1000) },
    ),
    drawing(
      "collections/shuffle",
      ["洗牌", "Shuffle of Int32"],
      goals(5, ["Fisher–Yates in JavaScript"], 6),
      n,
      () => {
        const rng = createRng(1);
        const deck = Int32Array.from({ length: n }, (_, i) => i);
        return [
          { name: "rng.shuffle(Int32Array)", run: () => figure(rng.shuffle(deck), n) },
          {
            name: "Fisher–Yates in JavaScript",
            run() {
              for (let i = n - 1; i > 0; i--) {
                const j = Math.floor(Math.random() * (i + 1));
                const card = deck[i]!;
                deck[i] = deck[j]!;
                deck[j] = card;
              }
              return figure(deck, n);
            },
          },
        ];
      },
      { native: () => startNative("collections/shuffle", n, n) },
    ),
  ];
}
