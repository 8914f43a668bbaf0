import type { Case } from "@kb/benchmark";
import { count, indexOf } from "@kb/strings";
import { englishProse } from "../data/english.js";
import { textOf } from "../data/text.js";
import { countBy } from "../rivals/count.js";
import type { Sizes } from "../sizes.js";
import { stringCase } from "./string-case.js";

const caseInsensitive = true;

/** ASCII letters of either case, in English prose. */
export function caseInsensitively({ large }: Sizes): Case[] {
  const text = async () => textOf(await englishProse(large)).string;
  return [
    stringCase({
      id: "case-insensitive/find",
      title: { zh: "英文，不分大小写，不出现", en: "English, either case, absent" },
      text,
      contenders: (resident, string) => [
        {
          name: "indexOf(Haystack)",
          run: () => indexOf(resident, "No Other Interest Than", { caseInsensitive }),
        },
        { name: "toLowerCase, indexOf", run: () => string.toLowerCase().indexOf("no other interest than") },
        { name: "RegExp /i", run: () => string.search(/no other interest than/i) },
      ],
    }),
    stringCase({
      id: "case-insensitive/count",
      title: { zh: "英文，不分大小写，统计 “whale”", en: "English, either case, count of “whale”" },
      text,
      contenders: (resident, string) => [
        { name: "count(Haystack)", run: () => count(resident, "Whale", { caseInsensitive }) },
        { name: "toLowerCase, indexOf loop", run: () => countBy(string.toLowerCase(), "whale", 5) },
        { name: "RegExp /gi", run: () => string.match(/whale/gi)?.length ?? 0 },
      ],
    }),
  ];
}
