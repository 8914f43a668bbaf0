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
    topics: [
      { title: { zh: "英文", en: "English prose" }, cases: findEnglish(sizes) },
      { title: { zh: "DNA", en: "DNA" }, cases: findDna(sizes) },
      { title: { zh: "统计短词", en: "Counting short needles" }, cases: count(sizes) },
      { title: { zh: "自我重复的文本", en: "Texts that repeat themselves" }, cases: adversarial(sizes) },
      { title: { zh: "一次找许多词", en: "Many words at once" }, cases: manyPatterns(sizes) },
      { title: { zh: "流", en: "Streams" }, cases: streams(sizes, mails) },
      { title: { zh: "中文", en: "Chinese" }, cases: chinese(sizes) },
      { title: { zh: "从后往前", en: "Backwards" }, cases: backwards(sizes) },
      { title: { zh: "不分大小写", en: "Either case" }, cases: caseInsensitively(sizes) },
      { title: { zh: "很小的输入", en: "Small inputs" }, cases: small() },
    ],
  };
}
