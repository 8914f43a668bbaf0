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
import { streams } from "./cases/streams.js";
import { chapters } from "./data/english.js";
import { FULL, type Sizes } from "./sizes.js";

export { FULL, type Sizes, SMALL } from "./sizes.js";

/** All cases of @kb/strings; where there are no `mails`, the chapters of a book stand for them. */
export function stringsSuite(sizes: Sizes = FULL, mails: () => Promise<readonly string[]> = chapters): Suite {
  return {
    name: "@kb/strings",
    backend,
    cases: [
      ...findEnglish(sizes),
      ...findDna(sizes),
      ...count(sizes),
      ...adversarial(sizes),
      ...manyPatterns(sizes),
      ...streams(sizes, mails),
      ...chinese(sizes),
      ...backwards(sizes),
      ...caseInsensitively(sizes),
      ...small(),
    ],
  };
}
