import type { DistributionDraws } from "../distributions/distribution-draws.js";
import { drawMethods } from "../distributions/draw-methods.js";
import type { SeedSequence } from "../seeding/seed-sequence.js";
import { CollectionRng } from "./collection-rng.js";
import type { Source } from "./source.js";

/**
 * A seeded generator: uniform numbers, every distribution, and draws from collections. It is a function, `rng()`, and fits wherever a
 * `random: () => number` is asked for. Made by `createRng`.
 */
export interface Rng extends CollectionRng, DistributionDraws {}

type RngClass = new (source: Source, sequence: SeedSequence) => Rng;

function defineRng(): RngClass {
  class Rng extends CollectionRng {}
  Object.assign(Rng.prototype, drawMethods());
  return Rng as unknown as RngClass;
}

/** @internal */
export const Rng: RngClass = /* @__PURE__ */ defineRng();
