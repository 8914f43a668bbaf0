import type { Suite } from "@kb/benchmark";
import { backend } from "@kb/strings";
import { adversarial } from "./cases/adversarial.js";
import { backwards } from "./cases/backwards.js";
import { caseInsensitively } from "./cases/case-insensitive.js";
import { chinese } from "./cases/chinese.js";
import { count } from "./cases/count.js";
import { findDna } from "./cases/find-dna.js";
import { findEnglish } from "./cases/find-english.js";
import { manyPatterns } from "./cases/many-patterns.js";
import { small } from "./cases/small.js";
import { FULL, type Sizes } from "./sizes.js";

export { FULL, type Sizes, SMALL } from "./sizes.js";

/** All cases of @kb/strings. */
export function stringsSuite(sizes: Sizes = FULL): Suite {
  return {
    name: "@kb/strings",
    backend,
    cases: [
      ...findEnglish(sizes),
      ...findDna(sizes),
      ...count(sizes),
      ...adversarial(sizes),
      ...manyPatterns(sizes),
      ...chinese(sizes),
      ...backwards(sizes),
      ...caseInsensitively(sizes),
      ...small(),
    ],
  };
}
